package petitiondesk.journal;

/**
 * One row of the table <code>journal</code>.
 *
 * @param atMs the engine's clock, milliseconds since 1970 UTC
 * @param elementId null when the record names none
 * @param payload a JSON object
 * @param everKept whether no argument could have kept this row out of the journal earlier
 */
record JournalRow(
    long position,
    long atMs,
    String valueType,
    String intent,
    long key,
    long instanceKey,
    String processId,
    int processVersion,
    String elementId,
    String payload,
    boolean everKept) {}
