import { Global, Module } from '@nestjs/common';
import { Clock } from './clock.js';
import { ReadProposalEntries } from './read-proposal-entries.js';

/** What every subject reads with: the clock, and the entries of the proposals. */
@Global()
@Module({ providers: [Clock, ReadProposalEntries], exports: [Clock, ReadProposalEntries] })
export class SharedModule {}
