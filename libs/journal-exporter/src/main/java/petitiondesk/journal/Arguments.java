package petitiondesk.journal;

import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the broker's configuration says about this exporter.
 *
 * @param jdbcUrl like <code>jdbc:postgresql://127.0.0.1:5432/petition_desk</code>
 * @param batchSize rows that are written at once at the latest
 * @param lingerMs how long a row waits for company
 * @param bufferLimit rows that are held in memory while the database is away
 * @param ignoredElementTypes elements whose coming and going no read model shows
 */
record Arguments(
    String jdbcUrl,
    String user,
    String password,
    int batchSize,
    int lingerMs,
    int bufferLimit,
    Set<BpmnElementType> ignoredElementTypes) {

  private static final Set<BpmnElementType> PASSED_AT_ONCE =
      EnumSet.of(
          BpmnElementType.UNSPECIFIED,
          BpmnElementType.SEQUENCE_FLOW,
          BpmnElementType.EXCLUSIVE_GATEWAY,
          BpmnElementType.PARALLEL_GATEWAY,
          BpmnElementType.INCLUSIVE_GATEWAY,
          BpmnElementType.START_EVENT,
          BpmnElementType.BOUNDARY_EVENT,
          BpmnElementType.INTERMEDIATE_THROW_EVENT,
          BpmnElementType.END_EVENT);

  /** Throws IllegalArgumentException that names the argument; the broker then refuses to start. */
  static Arguments from(final Map<String, Object> given) {
    // Names that come from environment variables arrive in lower case.
    final var values = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
    values.putAll(given);
    final String url = text(values, "jdbcUrl", null);
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException("jdbcUrl must begin with jdbc:postgresql:");
    }
    return new Arguments(
        url,
        text(values, "user", null),
        text(values, "password", ""),
        number(values, "batchSize", 500, 1),
        number(values, "lingerMs", 20, 1),
        number(values, "bufferLimit", 20_000, 1),
        elementTypes(values));
  }

  private static Set<BpmnElementType> elementTypes(final Map<String, Object> values) {
    final String list = text(values, "ignoredElementTypes", "");
    if (list.isBlank()) {
      return PASSED_AT_ONCE;
    }
    final var types = EnumSet.noneOf(BpmnElementType.class);
    Arrays.stream(list.split(",")).map(String::trim).forEach(name -> types.add(BpmnElementType.valueOf(name)));
    return types;
  }

  private static String text(final Map<String, Object> values, final String name, final String otherwise) {
    final Object value = values.get(name);
    if (value == null && otherwise == null) {
      throw new IllegalArgumentException("The journal exporter needs the argument " + name);
    }
    return value == null ? otherwise : value.toString();
  }

  private static int number(final Map<String, Object> values, final String name, final int otherwise, final int least) {
    final String value = text(values, name, String.valueOf(otherwise)).trim();
    final int number;
    try {
      number = Integer.parseInt(value);
    } catch (final NumberFormatException e) {
      throw new IllegalArgumentException(name + " must be a whole number, not " + value, e);
    }
    if (number < least) {
      throw new IllegalArgumentException(name + " must be at least " + least + ", not " + value);
    }
    return number;
  }
}
