import type { LabelAwardDto, LabelImportDto } from '@ou-en-est-on/contracts';
import type { LabelHolderRepository, LabelImport, RecordedAward } from '@ou-en-est-on/data';
import { explainAward, type LabelHolder } from '@ou-en-est-on/domain';
import type { SignedIn } from '../http/signed-in.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';

/** Who bore labels and who answers today, by the ids that their awards name. */
export type LabelHolders = ReadonlyMap<string, LabelHolder>;

export function holdersOf(awards: readonly RecordedAward[], holders: LabelHolderRepository): Promise<LabelHolders> {
  const ids = awards.flatMap(({ givenTo, collectivityId }) => [givenTo, collectivityId]);
  return holders.findByCodes([...new Set(ids)]);
}

/** The name of what bore a label, as this site or its file knows it. */
export function nameOfBearer({ givenTo, formerName }: RecordedAward, holders: LabelHolders): string | null {
  return holders.get(givenTo)?.name ?? formerName;
}

export function toLabelAwardDto(award: RecordedAward, holders: LabelHolders): LabelAwardDto {
  const { id, year, givenTo, ats, mentions, source, recordedAt, corrects, collectivityId } = award;
  const unnamed = { id: collectivityId, name: collectivityId, territoryId: null };
  // Who answers today; whoever answered then, for what is no longer found.
  const { collectivity = unnamed } = holders.get(givenTo) ?? holders.get(collectivityId) ?? {};
  return {
    ...{
      id,
      year,
      givenTo,
      givenName: nameOfBearer(award, holders),
      collectivity,
      ats,
      mentions: [...mentions],
      source,
    },
    ...{ recordedAt: recordedAt.toISOString(), isCorrection: corrects !== null },
    explain: toExplanationDto(explainAward(award)),
  };
}

export function toLabelImportDto(
  one: LabelImport,
  people: ReadonlyMap<string, string>,
  { principal }: SignedIn,
): LabelImportDto {
  const { id, recordedAt, recordedBy, awards, corrections, firstYear, lastYear, sources } = one;
  const { withdrawnAt, withdrawnBy, withdrawReason } = one;
  const toAuthor = (personId: string): LabelImportDto['recordedBy'] => ({
    ...{ name: people.get(personId) ?? null, isYou: personId === principal.personId },
  });
  const isWithdrawn = withdrawnAt !== null && withdrawnBy !== null && withdrawReason !== null;
  return {
    ...{ id, recordedAt: recordedAt.toISOString(), recordedBy: toAuthor(recordedBy), awards, corrections },
    ...{ years: { first: firstYear, last: lastYear }, sources: [...sources] },
    withdrawal: isWithdrawn
      ? { recordedAt: withdrawnAt.toISOString(), recordedBy: toAuthor(withdrawnBy), reason: withdrawReason }
      : null,
  };
}
