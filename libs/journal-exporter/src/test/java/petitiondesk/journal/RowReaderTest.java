package petitiondesk.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowReaderTest {
  private final RowReader reader = new RowReader(Set.of(BpmnElementType.SEQUENCE_FLOW));

  /** Of the 20-odd records of an instance the read models need those that say that something came or went. */
  @ParameterizedTest
  @EnumSource(ProcessInstanceIntent.class)
  void keepsWhatComesAndGoes(final ProcessInstanceIntent intent) {
    final var kept =
        EnumSet.of(
            ProcessInstanceIntent.ELEMENT_ACTIVATED,
            ProcessInstanceIntent.ELEMENT_COMPLETED,
            ProcessInstanceIntent.ELEMENT_TERMINATED,
            ProcessInstanceIntent.ELEMENT_MIGRATED);
    final JournalRow row = reader.read(Records.element(7, intent, BpmnElementType.SERVICE_TASK));
    assertEquals(kept.contains(intent), row != null, intent.name());
  }

  @ParameterizedTest
  @EnumSource(UserTaskIntent.class)
  void keepsTheStatesOfTasks(final UserTaskIntent intent) {
    final var kept =
        EnumSet.of(
            UserTaskIntent.CREATED,
            UserTaskIntent.ASSIGNED,
            UserTaskIntent.COMPLETED,
            UserTaskIntent.CANCELED,
            UserTaskIntent.MIGRATED);
    assertEquals(kept.contains(intent), reader.read(Records.userTask(7, intent)) != null, intent.name());
  }

  @ParameterizedTest
  @EnumSource(IncidentIntent.class)
  void keepsIncidents(final IncidentIntent intent) {
    final var kept = EnumSet.of(IncidentIntent.CREATED, IncidentIntent.RESOLVED);
    assertEquals(kept.contains(intent), reader.read(Records.incident(7, intent)) != null, intent.name());
  }

  @Test
  void leavesOutElementsThatNobodyLooksAt() {
    final var flow = Records.element(7, ProcessInstanceIntent.ELEMENT_COMPLETED, BpmnElementType.SEQUENCE_FLOW);
    assertNull(reader.read(flow));
    assertNotNull(new RowReader(Set.of()).read(flow));
  }

  @Test
  void writesAnElementDown() {
    final var record = Records.element(7, ProcessInstanceIntent.ELEMENT_ACTIVATED, BpmnElementType.USER_TASK);
    assertEquals(
        new JournalRow(
            7,
            Records.AT_MS,
            "PROCESS_INSTANCE",
            "ELEMENT_ACTIVATED",
            Records.KEY,
            Records.INSTANCE,
            "first-petition",
            3,
            "triage-petition",
            "{\"type\":\"USER_TASK\",\"scope\":\"2251799813685249\",\"definitionKey\":\"2251799813685248\"}",
            false),
        reader.read(record));
  }

  /** Whether an engine's positions are known is asked of a row that was kept under every configuration. */
  @Test
  void knowsWhichRowsWereKeptAlways() {
    final var process = Records.element(7, ProcessInstanceIntent.ELEMENT_ACTIVATED, BpmnElementType.PROCESS);
    final var service = Records.element(7, ProcessInstanceIntent.ELEMENT_ACTIVATED, BpmnElementType.SERVICE_TASK);
    assertTrue(reader.read(process).everKept());
    assertFalse(reader.read(service).everKept());
    assertTrue(reader.read(Records.userTask(7, UserTaskIntent.CREATED)).everKept());
    assertTrue(reader.read(Records.incident(7, IncidentIntent.CREATED)).everKept());
  }

  @Test
  void writesATaskDownWithoutItsVariables() {
    final JournalRow row = reader.read(Records.userTask(8, UserTaskIntent.CREATED));
    assertEquals(
        "{\"elementInstanceKey\":\"2251799813685251\",\"assignee\":\"\","
            + "\"candidateGroups\":[\"petition-office:registrar\"],"
            + "\"headers\":{\"deadline\":\"registration-decision\"},"
            + "\"externalFormReference\":\"triage-petition\",\"definitionKey\":\"2251799813685248\"}",
        row.payload());
    assertFalse(row.toString().contains(Records.PERSONAL));
    assertEquals(3, row.processVersion());
  }

  @Test
  void writesAnIncidentDown() {
    final JournalRow row = reader.read(Records.incident(9, IncidentIntent.CREATED));
    assertEquals("INCIDENT", row.valueType());
    assertEquals(0, row.processVersion());
    assertTrue(row.payload().contains("\"errorMessage\":\"job.input-invalid: petitionId\""), row.payload());
    assertTrue(row.payload().contains("\"jobKey\":\"2251799813685252\""), row.payload());
  }
}
