package petitiondesk.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.camunda.zeebe.exporter.test.ExporterTestConfiguration;
import io.camunda.zeebe.exporter.test.ExporterTestContext;
import io.camunda.zeebe.exporter.test.ExporterTestController;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The exporter between a broker's controller and a real PostgreSQL. The time-out only ends a wait for ever. */
@Timeout(120)
class JournalExporterTest {
  /** Longer than any pause that the exporter asks for. */
  private static final Duration LATER = Duration.ofSeconds(5);

  private final ExporterTestContext context = new ExporterTestContext();
  private final ExporterTestController controller = new ExporterTestController();
  private final JournalExporter exporter = new JournalExporter();
  private Journal journal;

  @BeforeEach
  void begin() throws SQLException {
    journal = Journal.empty();
  }

  @AfterEach
  void end() throws SQLException {
    exporter.close();
    Journal.open();
    journal.close();
  }

  private void start(final Map<String, Object> more) throws Exception {
    context.setConfiguration(
        new ExporterTestConfiguration<>("journal", Journal.configuration(more), arguments -> arguments));
    exporter.configure(context);
    exporter.open(controller);
  }

  private void export(final long... positions) {
    for (final long position : positions) {
      exporter.export(
          Records.element(position, ProcessInstanceIntent.ELEMENT_ACTIVATED, BpmnElementType.PROCESS));
    }
  }

  /** Opens the journal's database, which was shut, and waits until the broker is told of a position. */
  private void openUntilWritten(final long position) throws Exception {
    Journal.open();
    journal.close();
    journal = Journal.again();
    // The pause between two attempts is of real time.
    while (controller.getPosition() < position) {
      Thread.sleep(50);
      controller.runScheduledTasks(LATER);
    }
  }

  @Test
  void asksTheBrokerForEventsOfThreeKinds() throws Exception {
    start(Map.of());
    final var filter = context.getRecordFilter();
    assertTrue(filter.acceptType(RecordType.EVENT));
    assertFalse(filter.acceptType(RecordType.COMMAND));
    assertFalse(filter.acceptType(RecordType.COMMAND_REJECTION));
    for (final ValueType type : ValueType.values()) {
      final boolean wanted =
          type == ValueType.USER_TASK || type == ValueType.PROCESS_INSTANCE || type == ValueType.INCIDENT;
      assertEquals(wanted, filter.acceptValue(type), type.name());
    }
  }

  @Test
  void refusesAWrongConfigurationBeforeItConnects() throws Exception {
    start(Map.of());
    context.setConfiguration(
        new ExporterTestConfiguration<>("journal", Map.of("jdbcUrl", "nowhere"), arguments -> arguments));
    assertThrows(IllegalArgumentException.class, () -> new JournalExporter().configure(context));
  }

  @Test
  void writesWhenABatchIsFull() throws Exception {
    start(Map.of("batchSize", 3));
    export(1, 2);
    assertEquals(List.of(), journal.positions());
    assertEquals(-1, controller.getPosition());
    export(3, 4);
    assertEquals(List.of(1L, 2L, 3L), journal.positions());
    assertEquals(3, controller.getPosition());
  }

  @Test
  void writesAfterAShortWhileWhatWaitsForCompany() throws Exception {
    start(Map.of());
    export(1, 2);
    controller.runScheduledTasks(LATER);
    assertEquals(List.of(1L, 2L), journal.positions());
    assertEquals(2, controller.getPosition());
  }

  /** Else the broker would keep its log for ever where nothing happens that a read model needs. */
  @Test
  void tellsTheBrokerOfRecordsThatMakeNoRow() throws Exception {
    start(Map.of());
    exporter.export(
        Records.element(9, ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN, BpmnElementType.SEQUENCE_FLOW));
    controller.runScheduledTasks(LATER);
    assertEquals(List.of(), journal.positions());
    assertEquals(9, controller.getPosition());
  }

  @Test
  void keepsEverythingWhileTheDatabaseIsAwayAndWritesItWhenItIsBack() throws Exception {
    start(Map.of("batchSize", 2));
    export(1, 2);
    Journal.shut();
    export(3, 4, 5);
    controller.runScheduledTasks(LATER);
    assertEquals(2, controller.getPosition());

    openUntilWritten(5);
    assertEquals(List.of(1L, 2L, 3L, 4L, 5L), journal.positions());
    assertEquals(List.of(5L), journal.reached());
  }

  /** Throwing makes the broker offer the same record again: nothing is dropped and memory stays bounded. */
  @Test
  void makesTheBrokerWaitWhenItsBufferIsFull() throws Exception {
    start(Map.of("batchSize", 2, "bufferLimit", 3));
    Journal.shut();
    export(1, 2, 3);
    assertThrows(IllegalStateException.class, () -> export(4));
    assertThrows(IllegalStateException.class, () -> export(4));
    assertEquals(-1, controller.getPosition());

    openUntilWritten(3);
    export(4);
    controller.runScheduledTasks(LATER);
    assertEquals(LongStream.rangeClosed(1, 4).boxed().toList(), journal.positions());
  }
}
