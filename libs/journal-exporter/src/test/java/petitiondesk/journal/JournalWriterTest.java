package petitiondesk.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** Against a real PostgreSQL with the office's schema. */
class JournalWriterTest {
  private final RowReader reader = new RowReader(Set.of());
  private Journal journal;
  private JournalWriter writer;

  @BeforeEach
  void begin() throws SQLException {
    journal = Journal.empty();
    writer = new JournalWriter(Journal.arguments(), 1);
  }

  @AfterEach
  void end() throws SQLException {
    writer.close();
    journal.close();
  }

  private JournalRow row(final long position) {
    return row(position, Records.AT_MS);
  }

  private JournalRow row(final long position, final long atMs) {
    return reader.read(
        Records.element(position, ProcessInstanceIntent.ELEMENT_ACTIVATED, BpmnElementType.PROCESS, atMs));
  }

  @Test
  void writesRowsAndPositionTogether() throws SQLException {
    writer.write(List.of(row(5), row(9)));
    assertEquals(List.of(5L, 9L), journal.positions());
    assertEquals(List.of(9L), journal.reached());
    assertEquals(
        List.of(Records.AT_MS), journal.longs("SELECT extract(epoch FROM at)::bigint * 1000 FROM journal LIMIT 1"));
    assertEquals(
        List.of(2L), journal.longs("SELECT count(*) FROM journal WHERE payload ->> 'type' = 'PROCESS'"));
  }

  @Test
  void writesNothingOfABatchThatPostgresRefuses() throws SQLException {
    writer.write(List.of(row(1)));
    final JournalRow good = row(2);
    final var bad =
        new JournalRow(3, Records.AT_MS, "PROCESS_INSTANCE", "X", 1, 1, "first-petition", 1, null, "{no json", true);
    assertThrows(SQLException.class, () -> writer.write(List.of(good, bad)));
    assertEquals(List.of(1L), journal.positions());
    assertEquals(List.of(1L), journal.reached());
    writer.write(List.of(good));
    assertEquals(List.of(1L, 2L), journal.positions());
  }

  /** After a crash the broker offers again what it was not told of. */
  @Test
  void writesWhatComesAgainOnce() throws SQLException {
    writer.write(List.of(row(1), row(2)));
    final var restarted = new JournalWriter(Journal.arguments(), 1);
    restarted.write(List.of(row(1), row(2), row(3)));
    restarted.write(List.of(row(2), row(3)));
    restarted.close();
    assertEquals(List.of(1L, 2L, 3L), journal.positions());
    assertEquals(List.of(3L), journal.reached());
  }

  /** An engine that lost its data counts from the beginning: its records are not the ones that are written. */
  @Test
  void refusesTheRecordsOfAnotherEngine() throws SQLException {
    writer.write(List.of(row(1), row(2)));
    final var other = new JournalWriter(Journal.arguments(), 1);
    final long later = Records.AT_MS + 60_000;
    final var refusal =
        assertThrows(IllegalStateException.class, () -> other.write(List.of(row(1, later), row(2, later))));
    other.close();
    assertTrue(refusal.getMessage().contains("position 1 of 2"), refusal.getMessage());
    assertEquals(List.of(1L, 2L), journal.positions());
  }

  @Test
  void keepsPartitionsOfTheEngineApart() throws SQLException {
    writer.write(List.of(row(4)));
    final var second = new JournalWriter(Journal.arguments(), 2);
    second.write(List.of(row(3)));
    second.close();
    assertEquals(List.of(3L), journal.longs("SELECT position FROM exporter_position WHERE partition_id = 2"));
    assertEquals(List.of(3L, 4L), journal.positions());
  }

  @Test
  void makesAMonthlyPartitionBeforeItIsNeeded() throws SQLException {
    final long december2031 = 1_955_000_000_000L;
    writer.write(List.of(row(1), row(2, december2031)));
    assertEquals(List.of(0L), journal.longs("SELECT count(*) FROM journal_default"));
    assertEquals(List.of(1L, 2L), journal.positions());
  }

  @Test
  void wakesTheProjectorWithTheNumberOfThePartition() throws SQLException {
    journal.run("LISTEN journal");
    writer.write(List.of(row(1)));
    final var notices = journal.connection.unwrap(PGConnection.class).getNotifications(10_000);
    assertEquals(1, notices.length);
    assertEquals("1", notices[0].getParameter());
  }

  @Test
  void connectsAgainAfterItsConnectionWasLost() throws SQLException {
    writer.write(List.of(row(1)));
    journal.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'journal-exporter-1'");
    assertThrows(SQLException.class, () -> writer.write(List.of(row(2))));
    writer.write(List.of(row(2)));
    assertEquals(List.of(1L, 2L), journal.positions());
  }
}
