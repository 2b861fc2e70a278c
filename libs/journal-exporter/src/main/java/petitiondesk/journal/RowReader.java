package petitiondesk.journal;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import java.util.EnumSet;
import java.util.Set;

/** Turns a record into a row, or into nothing when no read model needs it. Variables are never read. */
final class RowReader {
  private final Set<BpmnElementType> ignored;

  RowReader(final Set<BpmnElementType> ignored) {
    this.ignored = ignored.isEmpty() ? EnumSet.noneOf(BpmnElementType.class) : EnumSet.copyOf(ignored);
  }

  JournalRow read(final Record<?> record) {
    final Intent intent = record.getIntent();
    // The intent is looked at before the value: most records of an instance end here.
    if (intent instanceof ProcessInstanceIntent i) {
      return switch (i) {
        case ELEMENT_ACTIVATED, ELEMENT_COMPLETED, ELEMENT_TERMINATED, ELEMENT_MIGRATED -> element(record);
        default -> null;
      };
    }
    if (intent instanceof UserTaskIntent i) {
      return switch (i) {
        case CREATED, ASSIGNED, COMPLETED, CANCELED, MIGRATED -> userTask(record);
        default -> null;
      };
    }
    if (intent instanceof IncidentIntent i) {
      return switch (i) {
        case CREATED, RESOLVED -> incident(record);
        default -> null;
      };
    }
    return null;
  }

  private JournalRow element(final Record<?> record) {
    final var value = (ProcessInstanceRecordValue) record.getValue();
    final BpmnElementType type = value.getBpmnElementType();
    if (ignored.contains(type)) {
      return null;
    }
    final String payload =
        new Json()
            .text("type", type.name())
            .number("scope", value.getFlowScopeKey())
            .number("definitionKey", value.getProcessDefinitionKey())
            .end();
    return new JournalRow(
        record.getPosition(),
        record.getTimestamp(),
        "PROCESS_INSTANCE",
        record.getIntent().name(),
        record.getKey(),
        value.getProcessInstanceKey(),
        value.getBpmnProcessId(),
        value.getVersion(),
        value.getElementId(),
        payload,
        type == BpmnElementType.PROCESS);
  }

  private static JournalRow userTask(final Record<?> record) {
    final var value = (UserTaskRecordValue) record.getValue();
    final String payload =
        new Json()
            .number("elementInstanceKey", value.getElementInstanceKey())
            .text("assignee", value.getAssignee())
            .texts("candidateGroups", value.getCandidateGroupsList())
            .object("headers", value.getCustomHeaders())
            .text("externalFormReference", value.getExternalFormReference())
            .number("definitionKey", value.getProcessDefinitionKey())
            .end();
    return new JournalRow(
        record.getPosition(),
        record.getTimestamp(),
        "USER_TASK",
        record.getIntent().name(),
        record.getKey(),
        value.getProcessInstanceKey(),
        value.getBpmnProcessId(),
        value.getProcessDefinitionVersion(),
        value.getElementId(),
        payload,
        true);
  }

  private static JournalRow incident(final Record<?> record) {
    final var value = (IncidentRecordValue) record.getValue();
    final String payload =
        new Json()
            .text("errorType", String.valueOf(value.getErrorType()))
            .text("errorMessage", value.getErrorMessage())
            .number("elementInstanceKey", value.getElementInstanceKey())
            .number("jobKey", value.getJobKey())
            .number("definitionKey", value.getProcessDefinitionKey())
            .end();
    return new JournalRow(
        record.getPosition(),
        record.getTimestamp(),
        "INCIDENT",
        record.getIntent().name(),
        record.getKey(),
        value.getProcessInstanceKey(),
        value.getBpmnProcessId(),
        // An incident's record names its definition but no version number.
        0,
        value.getElementId(),
        payload,
        true);
  }
}
