package petitiondesk.journal;

import java.util.List;
import java.util.Map;

/** Writes one flat JSON object. The broker's own JSON library is not visible to an exporter's class loader. */
final class Json {
  private static final char[] HEX = "0123456789abcdef".toCharArray();
  private final StringBuilder out = new StringBuilder(256).append('{');

  /**
   * Keys of the engine exceed 2^53, the largest whole number that JavaScript's JSON.parse keeps: they are written as
   * text.
   */
  Json number(final String name, final long value) {
    name(name).append('"').append(value).append('"');
    return this;
  }

  Json text(final String name, final String value) {
    quote(name(name), value == null ? "" : value);
    return this;
  }

  Json texts(final String name, final List<String> values) {
    name(name).append('[');
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      quote(out, values.get(i));
    }
    out.append(']');
    return this;
  }

  Json object(final String name, final Map<String, String> values) {
    name(name).append('{');
    boolean first = true;
    for (final var entry : values.entrySet()) {
      if (!first) {
        out.append(',');
      }
      first = false;
      quote(out, entry.getKey());
      quote(out.append(':'), entry.getValue());
    }
    out.append('}');
    return this;
  }

  String end() {
    return out.append('}').toString();
  }

  private StringBuilder name(final String name) {
    if (out.length() > 1) {
      out.append(',');
    }
    return out.append('"').append(name).append("\":");
  }

  private static void quote(final StringBuilder out, final String value) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      final char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c == 0) {
        // PostgreSQL keeps no NUL in a text; one bad character must not stop the stream.
        out.append('\uFFFD');
      } else if (c < ' ') {
        out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
      } else if (Character.isSurrogate(c)) {
        i = surrogate(out, value, i);
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  /** Half a pair is no character to PostgreSQL. Returns the index of the last char used. */
  private static int surrogate(final StringBuilder out, final String value, final int i) {
    if (Character.isHighSurrogate(value.charAt(i))
        && i + 1 < value.length()
        && Character.isLowSurrogate(value.charAt(i + 1))) {
      out.append(value, i, i + 2);
      return i + 1;
    }
    out.append('\uFFFD');
    return i;
  }
}
