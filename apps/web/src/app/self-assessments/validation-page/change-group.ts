/** An address that is published with an answer: since now, already before, or no longer. */
export interface EvidenceChange {
  readonly address: string;
  readonly is: 'added' | 'kept' | 'removed';
}

/** What is edited under one heading, and how it differs from what is public. */
export interface ChangeGroup {
  readonly id: string;
  readonly label: string;
  readonly changes: readonly {
    readonly id: string;
    readonly label: string;
    readonly before: string;
    readonly after: string;
    /** Of what publishes its evidence. */
    readonly evidence: readonly EvidenceChange[];
    readonly path: string;
  }[];
}
