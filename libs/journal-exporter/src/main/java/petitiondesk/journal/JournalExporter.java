package petitiondesk.journal;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;

/**
 * Appends what the read models need of the engine's record stream to the table <code>journal</code>. It gives no
 * meaning to a record: that is done by the projector, which can be run again.
 *
 * <p>Rows are collected and written in one transaction together with the position reached, when a batch is full or
 * after a short linger. Only then the broker is told that it may forget the records, so a record is written at least
 * once; a repetition meets the primary key. While the database is away, records are collected up to a limit; then the
 * broker is made to wait. Nothing is dropped.
 *
 * <p>The broker calls every method, and the scheduled one, from the same actor: no locks are needed.
 */
public final class JournalExporter implements Exporter {
  /** Pause between two attempts while the database is away. */
  private static final long RETRY_MS = 500;

  private Logger log;
  private Arguments arguments;
  private RowReader reader;
  private JournalWriter writer;
  private Controller controller;

  private List<JournalRow> rows = new ArrayList<>();
  private long seen = -1;
  private boolean scheduled;
  private boolean away;
  private long nextAttemptNanos;

  @Override
  public void configure(final Context context) {
    log = context.getLogger();
    arguments = Arguments.from(context.getConfiguration().getArguments());
    reader = new RowReader(arguments.ignoredElementTypes());
    // The broker also configures a throw-away instance to check the arguments: connect only when there is work.
    writer = new JournalWriter(arguments, context.getPartitionId());
    context.setFilter(
        new Context.RecordFilter() {
          @Override
          public boolean acceptType(final RecordType type) {
            return type == RecordType.EVENT;
          }

          @Override
          public boolean acceptValue(final ValueType type) {
            return type == ValueType.USER_TASK || type == ValueType.PROCESS_INSTANCE || type == ValueType.INCIDENT;
          }
        });
  }

  @Override
  public void open(final Controller controller) {
    this.controller = controller;
  }

  @Override
  public void close() {
    writer.close();
  }

  @Override
  public void export(final Record<?> record) {
    if (rows.size() >= arguments.bufferLimit()) {
      // Throwing makes the broker offer the same record again later.
      flush(true);
    }
    final JournalRow row = reader.read(record);
    if (row != null) {
      rows.add(row);
    }
    seen = record.getPosition();
    if (rows.size() >= arguments.batchSize() && !away) {
      flush(false);
    } else if (!scheduled) {
      schedule(arguments.lingerMs());
    }
  }

  private void schedule(final long ms) {
    scheduled = true;
    controller.scheduleCancellableTask(Duration.ofMillis(ms), this::onTimer);
  }

  private void onTimer() {
    scheduled = false;
    flush(false);
  }

  /** Writes what is collected and acknowledges it; on failure keeps it for the next attempt. */
  private void flush(final boolean mustSucceed) {
    if (away && System.nanoTime() < nextAttemptNanos) {
      if (mustSucceed) {
        throw new IllegalStateException("The journal's database is away and the buffer is full");
      }
      if (!scheduled) {
        schedule(RETRY_MS);
      }
      return;
    }
    try {
      if (!rows.isEmpty()) {
        writer.write(rows);
        rows = new ArrayList<>();
      }
      if (seen >= 0) {
        controller.updateLastExportedRecordPosition(seen);
      }
      if (away) {
        away = false;
        log.info("Journal: writing again");
      }
    } catch (final SQLException | RuntimeException e) {
      if (!away) {
        log.warn("Journal: cannot write, will keep trying: {}", e.getMessage());
      }
      away = true;
      nextAttemptNanos = System.nanoTime() + Duration.ofMillis(RETRY_MS).toNanos();
      if (!scheduled) {
        schedule(RETRY_MS);
      }
      if (mustSucceed) {
        throw new IllegalStateException("The journal's database is away and the buffer is full", e);
      }
    }
  }
}
