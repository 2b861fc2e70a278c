package petitiondesk.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
  private static final Map<String, Object> LEAST =
      Map.of("jdbcUrl", "jdbc:postgresql://127.0.0.1:5432/petition_desk", "user", "exporter");

  private static Map<String, Object> with(final String name, final Object value) {
    final var given = new HashMap<>(LEAST);
    given.put(name, value);
    return given;
  }

  @Test
  void needsAnAddressAndAUserAndKnowsTheRest() {
    final Arguments arguments = Arguments.from(LEAST);
    assertEquals("exporter", arguments.user());
    assertEquals("", arguments.password());
    assertTrue(arguments.batchSize() <= arguments.bufferLimit());
  }

  /** The broker hands arguments from environment variables over in lower case and as texts. */
  @Test
  void takesNamesInAnyCaseAndNumbersAsTexts() {
    final Arguments arguments =
        Arguments.from(Map.of("jdbcurl", LEAST.get("jdbcUrl"), "USER", "exporter", "batchsize", " 7 "));
    assertEquals(7, arguments.batchSize());
  }

  @ParameterizedTest
  @CsvSource({
    "jdbcUrl, jdbc:mysql://127.0.0.1/x",
    "batchSize, many",
    "batchSize, 0",
    "lingerMs, -1",
    "bufferLimit, 1.5"
  })
  void refusesAWrongArgumentByItsName(final String name, final String value) {
    final var refusal = assertThrows(IllegalArgumentException.class, () -> Arguments.from(with(name, value)));
    assertTrue(refusal.getMessage().contains(name), refusal.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"jdbcUrl", "user"})
  void namesAMissingArgument(final String name) {
    final var given = new HashMap<>(LEAST);
    given.remove(name);
    final var refusal = assertThrows(IllegalArgumentException.class, () -> Arguments.from(given));
    assertTrue(refusal.getMessage().contains(name), refusal.getMessage());
  }

  @Test
  void leavesOutWhatIsPassedAtOnceUnlessToldOtherwise() {
    final Set<BpmnElementType> usual = Arguments.from(LEAST).ignoredElementTypes();
    assertTrue(usual.contains(BpmnElementType.SEQUENCE_FLOW));
    assertFalse(usual.contains(BpmnElementType.PROCESS));
    assertFalse(usual.contains(BpmnElementType.USER_TASK));
    assertFalse(usual.contains(BpmnElementType.SERVICE_TASK));
    // An instance waits there, for a month or for a year.
    assertFalse(usual.contains(BpmnElementType.EVENT_BASED_GATEWAY));
    final Arguments told = Arguments.from(with("ignoredElementTypes", "SEQUENCE_FLOW, USER_TASK"));
    assertEquals(Set.of(BpmnElementType.SEQUENCE_FLOW, BpmnElementType.USER_TASK), told.ignoredElementTypes());
  }
}
