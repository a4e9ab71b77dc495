/** What a load did to one table. */
export interface TableReport {
  readonly inserted: number;
  readonly updated: number;
  /** Left as a person made them. */
  readonly kept: number;
  /** Links that their file no longer ships. */
  readonly removed: number;
  readonly unchanged: number;
}

/** By table name, in the order of the load. */
export type LoadReport = Readonly<Record<string, TableReport>>;

export const NOTHING_DONE: TableReport = { inserted: 0, updated: 0, kept: 0, removed: 0, unchanged: 0 };

/** The same, for what was done to several parts of one table. */
export function addReports(reports: readonly TableReport[]): TableReport {
  return reports.reduce(
    (sum, report) => ({
      inserted: sum.inserted + report.inserted,
      updated: sum.updated + report.updated,
      kept: sum.kept + report.kept,
      removed: sum.removed + report.removed,
      unchanged: sum.unchanged + report.unchanged,
    }),
    NOTHING_DONE,
  );
}

/** True when a load changed nothing in the database. */
export function isUnchanged(report: LoadReport): boolean {
  return Object.values(report).every((table) => table.inserted + table.updated + table.removed === 0);
}
