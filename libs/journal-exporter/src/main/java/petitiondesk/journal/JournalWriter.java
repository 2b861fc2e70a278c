package petitiondesk.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.postgresql.Driver;

/**
 * The database side of one partition. A batch is one statement, so it is one transaction and one round trip: rows,
 * position and notice appear together or not at all. Arrays keep the statement the same for every size of batch, so the
 * server plans it once.
 */
final class JournalWriter {
  private static final String WRITE =
      """
      WITH added AS (
        INSERT INTO journal (partition_id, position, at, value_type, intent, key, instance_key, process_id,
                             process_version, element_id, payload)
        SELECT ?, position, timestamptz 'epoch' + at_ms * interval '1 millisecond', value_type, intent, key,
               instance_key, process_id, process_version, element_id, payload::jsonb
        FROM unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[],
                    ?::text[], ?::text[])
          AS r (position, at_ms, value_type, intent, key, instance_key, process_id, process_version, element_id, payload)
        ON CONFLICT DO NOTHING
      ), reached AS (
        INSERT INTO exporter_position AS p (partition_id, position) VALUES (?, ?)
        ON CONFLICT (partition_id) DO UPDATE SET position = greatest(p.position, excluded.position)
      )
      SELECT pg_notify('journal', ?)
      """;
  private static final String POSITION = "SELECT position FROM exporter_position WHERE partition_id = ?";
  private static final String IS_THERE =
      """
      SELECT 1 FROM journal
      WHERE partition_id = ? AND position = ? AND at = timestamptz 'epoch' + ? * interval '1 millisecond'
      """;
  private static final String ENSURE_PARTITIONS =
      """
      SELECT journal_ensure_partition(t), journal_ensure_partition(t + interval '1 month')
      FROM (SELECT timestamptz 'epoch' + ? * interval '1 millisecond') AS s (t)
      """;

  private final Arguments arguments;
  private final int partition;
  private final Set<YearMonth> months = new HashSet<>();
  private Connection connection;
  private PreparedStatement write;
  private long known = -1;
  private boolean sameEngine;

  JournalWriter(final Arguments arguments, final int partition) {
    this.arguments = arguments;
    this.partition = partition;
  }

  /**
   * Writes the rows that are not there yet; they come in the order of their positions.
   *
   * @throws SQLException when nothing can be said about the outcome; the same rows may be given again
   * @throws IllegalStateException when the journal was written from the records of another engine
   */
  void write(final List<JournalRow> rows) throws SQLException {
    try {
      connect();
      final List<JournalRow> missing = missing(rows);
      if (missing.isEmpty()) {
        return;
      }
      ensurePartitions(missing);
      insert(missing);
      known = missing.getLast().position();
    } catch (final SQLException e) {
      close();
      throw e;
    }
  }

  void close() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (final SQLException ignored) {
      // It is being given up because it does not work.
    }
    connection = null;
    write = null;
  }

  private void connect() throws SQLException {
    if (connection != null) {
      return;
    }
    final var properties = new Properties();
    properties.setProperty("user", arguments.user());
    properties.setProperty("password", arguments.password());
    properties.setProperty("ApplicationName", "journal-exporter-" + partition);
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("loginTimeout", "5");
    properties.setProperty("socketTimeout", "30");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("prepareThreshold", "1");
    properties.setProperty("logServerErrorDetail", "false");
    // Not by DriverManager: the driver lives in the exporter's own class loader.
    connection = new Driver().connect(arguments.jdbcUrl(), properties);
    try (var query = connection.prepareStatement(POSITION)) {
      query.setInt(1, partition);
      try (ResultSet found = query.executeQuery()) {
        known = found.next() ? found.getLong(1) : -1;
      }
    }
    write = connection.prepareStatement(WRITE);
  }

  private List<JournalRow> missing(final List<JournalRow> rows) throws SQLException {
    if (rows.getFirst().position() > known) {
      sameEngine = true;
      return rows;
    }
    if (!sameEngine) {
      for (final JournalRow row : rows) {
        if (row.position() <= known && row.everKept()) {
          verify(row);
          break;
        }
      }
    }
    return rows.stream().filter(row -> row.position() > known).toList();
  }

  /**
   * An engine that lost its data, or was restored from an older copy, counts its positions again: its records would
   * look like written ones and be skipped without a word.
   */
  private void verify(final JournalRow row) throws SQLException {
    try (var query = connection.prepareStatement(IS_THERE)) {
      query.setInt(1, partition);
      query.setLong(2, row.position());
      query.setLong(3, row.atMs());
      try (ResultSet found = query.executeQuery()) {
        if (!found.next()) {
          throw new IllegalStateException(
              "The journal of partition %d was written from another engine's records (position %d of %d is not in it); restore the engine's data and the database from the same backup"
                  .formatted(partition, row.position(), known));
        }
      }
    }
    sameEngine = true;
  }

  /** The following month too: whatever time zone the boundaries are in, no row meets a missing partition. */
  private void ensurePartitions(final List<JournalRow> rows) throws SQLException {
    for (final JournalRow row : rows) {
      final YearMonth month = YearMonth.from(Instant.ofEpochMilli(row.atMs()).atOffset(ZoneOffset.UTC));
      if (months.contains(month)) {
        continue;
      }
      try (var query = connection.prepareStatement(ENSURE_PARTITIONS)) {
        query.setLong(1, row.atMs());
        query.execute();
      }
      months.add(month);
    }
  }

  private void insert(final List<JournalRow> rows) throws SQLException {
    write.setInt(1, partition);
    write.setArray(2, numbers(rows, JournalRow::position));
    write.setArray(3, numbers(rows, JournalRow::atMs));
    write.setArray(4, texts(rows, JournalRow::valueType));
    write.setArray(5, texts(rows, JournalRow::intent));
    write.setArray(6, numbers(rows, JournalRow::key));
    write.setArray(7, numbers(rows, JournalRow::instanceKey));
    write.setArray(8, texts(rows, JournalRow::processId));
    write.setArray(9, numbers(rows, JournalRow::processVersion));
    write.setArray(10, texts(rows, JournalRow::elementId));
    write.setArray(11, texts(rows, JournalRow::payload));
    write.setInt(12, partition);
    write.setLong(13, rows.getLast().position());
    write.setString(14, Integer.toString(partition));
    write.execute();
  }

  private Array numbers(final List<JournalRow> rows, final ToLongFunction<JournalRow> column) throws SQLException {
    return connection.createArrayOf("bigint", rows.stream().map(column::applyAsLong).toArray(Long[]::new));
  }

  private Array texts(final List<JournalRow> rows, final Function<JournalRow, String> column) throws SQLException {
    return connection.createArrayOf("text", rows.stream().map(column).toArray(String[]::new));
  }
}
