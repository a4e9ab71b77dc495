import {
  actionSheetInput,
  answerInput,
  campaignInput,
  cancelCampaignInput,
  newImportQuery,
  takeBackInput,
} from '../index.js';
import { keptReason, ownReason, publicReason } from './reason.contract.js';

/** Spaces for the database, of which two are none for JavaScript, and signs that nobody sees. */
const UNSEEN = [' ', '\u001f', '\u0085', '\u200b', ' \u2028\u001c'];

describe.each(UNSEEN)('a text of %j', (text) => {
  it('is no reason', () => {
    for (const reason of [publicReason, keptReason, ownReason]) expect(reason.safeParse(text).success).toBe(false);
    expect(cancelCampaignInput.safeParse({ reason: text }).success).toBe(false);
  });

  it('is nothing where a text may be left out', () => {
    expect(actionSheetInput.parse({ title: 'Guichet', synthesis: text, reference: text })).toMatchObject({
      synthesis: null,
      reference: null,
    });
    expect(answerInput.parse({ value: 'planned', note: text }).note).toBeNull();
    expect(takeBackInput.parse({ reason: text }).reason).toBeNull();
  });

  it('names no file', () => {
    expect(newImportQuery.safeParse({ name: text }).success).toBe(false);
  });

  it('is in no address', () => {
    const evidence = [`https://commune.fr/a${text}b`];
    const refused = answerInput.safeParse({ value: 'planned', evidence });
    // What is not drawn may be in an address; a space of any kind may not.
    expect(refused.success).toBe(text === '\u200b');
  });
});

it('keeps what is written as it is, without the spaces around it', () => {
  expect(publicReason.parse(' Fusion au 1er janvier ')).toBe('Fusion au 1er janvier');
  expect(answerInput.parse({ value: null, note: ' — ' }).note).toBe('—');
  expect(newImportQuery.parse({ name: 'baromètre 2026.csv' }).name).toBe('baromètre 2026.csv');
  const dates = { opensOn: '2026-10-01', photographOn: '2026-12-31' };
  const campaign = { title: ' Bilan ', purpose: 'other', mandate: '2026-2032', editionId: 'essai', ...dates };
  expect(campaignInput.parse(campaign).title).toBe('Bilan');
});
