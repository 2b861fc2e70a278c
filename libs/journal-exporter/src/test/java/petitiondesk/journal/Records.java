package petitiondesk.journal;

import io.camunda.zeebe.protocol.record.ImmutableRecord;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ErrorType;
import io.camunda.zeebe.protocol.record.value.ImmutableIncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableUserTaskRecordValue;
import java.util.List;
import java.util.Map;

/** Records as the broker hands them to an exporter. */
final class Records {
  static final long KEY = 2_251_799_813_685_252L;
  static final long INSTANCE = 2_251_799_813_685_249L;
  static final long DEFINITION = 2_251_799_813_685_248L;
  /** 2026-03-02 in China and in UTC. */
  static final long AT_MS = 1_772_420_400_000L;
  /** What a process variable could hold by mistake: no row may show it. */
  static final String PERSONAL = "王小明";

  private Records() {}

  static Record<?> element(final long position, final ProcessInstanceIntent intent, final BpmnElementType type) {
    return element(position, intent, type, AT_MS);
  }

  static Record<?> element(
      final long position, final ProcessInstanceIntent intent, final BpmnElementType type, final long atMs) {
    final var value =
        ImmutableProcessInstanceRecordValue.builder()
            .withBpmnProcessId("first-petition")
            .withVersion(3)
            .withProcessDefinitionKey(DEFINITION)
            .withProcessInstanceKey(INSTANCE)
            .withElementId("triage-petition")
            .withFlowScopeKey(INSTANCE)
            .withBpmnElementType(type)
            .build();
    return record(position, ValueType.PROCESS_INSTANCE, intent, value, atMs);
  }

  static Record<?> userTask(final long position, final UserTaskIntent intent) {
    final var value =
        ImmutableUserTaskRecordValue.builder()
            .withUserTaskKey(KEY)
            .withAssignee("")
            .withCandidateGroupsList(List.of("petition-office:registrar"))
            .withCustomHeaders(Map.of("deadline", "registration-decision"))
            .withExternalFormReference("triage-petition")
            .withElementId("triage-petition")
            .withElementInstanceKey(INSTANCE + 2)
            .withBpmnProcessId("first-petition")
            .withProcessDefinitionVersion(3)
            .withProcessDefinitionKey(DEFINITION)
            .withProcessInstanceKey(INSTANCE)
            .withVariables(Map.of("petitionerName", PERSONAL))
            .build();
    return record(position, ValueType.USER_TASK, intent, value, AT_MS);
  }

  static Record<?> incident(final long position, final IncidentIntent intent) {
    final var value =
        ImmutableIncidentRecordValue.builder()
            .withErrorType(ErrorType.JOB_NO_RETRIES)
            .withErrorMessage("job.input-invalid: petitionId")
            .withBpmnProcessId("first-petition")
            .withProcessDefinitionKey(DEFINITION)
            .withProcessInstanceKey(INSTANCE)
            .withElementId("register-petition")
            .withElementInstanceKey(INSTANCE + 2)
            .withJobKey(INSTANCE + 3)
            .build();
    return record(position, ValueType.INCIDENT, intent, value, AT_MS);
  }

  private static <T extends RecordValue> Record<T> record(
      final long position, final ValueType type, final Intent intent, final T value, final long atMs) {
    return ImmutableRecord.<T>builder()
        .withPosition(position)
        .withKey(KEY)
        .withTimestamp(atMs)
        .withPartitionId(1)
        .withRecordType(RecordType.EVENT)
        .withValueType(type)
        .withIntent(intent)
        .withValue(value)
        .build();
  }
}
