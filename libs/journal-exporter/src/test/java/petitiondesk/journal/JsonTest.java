package petitiondesk.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
  @Test
  void writesAnEmptyObject() {
    assertEquals("{}", new Json().end());
  }

  /** Keys of the engine exceed what a JavaScript number keeps. */
  @Test
  void writesNumbersAsTexts() {
    assertEquals("{\"key\":\"9223372036854775807\"}", new Json().number("key", Long.MAX_VALUE).end());
  }

  @Test
  void writesListsAndObjects() {
    final var headers = new TreeMap<String, String>();
    headers.put("deadline", "handling review");
    headers.put("side", "left\"");
    final String json =
        new Json().texts("groups", List.of("a:b", "c:d")).texts("none", List.of()).object("headers", headers).end();
    assertEquals(
        "{\"groups\":[\"a:b\",\"c:d\"],\"none\":[],"
            + "\"headers\":{\"deadline\":\"handling review\",\"side\":\"left\\\"\"}}",
        json);
  }

  @Test
  void writesNoTextForNone() {
    assertEquals("{\"assignee\":\"\"}", new Json().text("assignee", null).end());
  }

  @ParameterizedTest
  @CsvSource({
    "0022, \\\"",
    "005c, \\\\",
    "000a, \\u000a",
    "001f, \\u001f",
    "0000, \uFFFD",
    "4fe1, \u4fe1",
    "d83d, \uFFFD",
    "de00, \uFFFD",
  })
  void keepsWhatPostgresKeepsAndReplacesWhatItRefuses(final String code, final String written) {
    final char c = (char) Integer.parseInt(code, 16);
    assertEquals("{\"t\":\"a" + written + "b\"}", new Json().text("t", "a" + c + "b").end());
  }

  @Test
  void keepsPairsOfSurrogates() {
    assertEquals("{\"t\":\"\uD83D\uDE00\"}", new Json().text("t", "\uD83D\uDE00").end());
  }
}
