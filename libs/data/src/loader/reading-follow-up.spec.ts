import { followUp, type ShippedReading, type StoredReading } from './reading-follow-up.js';

const READING: ShippedReading = { id: '2023-1.1.1-e1', progress: 'engaged', effectiveOn: '2024-06-30', corrects: null };

const stored = (id: string, shippedHash: string, over: Partial<StoredReading> = {}): StoredReading => ({
  id,
  progress: 'announced',
  effectiveOn: '2024-06-30',
  shippedHash,
  ...over,
});

describe('the event recorded for a shipped reading', () => {
  it('is the reading itself when it is new', () => {
    expect(followUp(READING, 'a', [stored('2023-1.1.2-e1', 'a')])).toEqual({ id: '2023-1.1.1-e1', corrects: null });
  });

  it('is none when the database holds that content', () => {
    expect(followUp(READING, 'a', [stored('2023-1.1.1-e1', 'a')])).toBeNull();
  });

  it('follows and corrects the one whose content it changes', () => {
    expect(followUp(READING, 'b', [stored('2023-1.1.1-e1', 'a')])).toEqual({
      id: '2023-1.1.1-e1.r2',
      corrects: '2023-1.1.1-e1',
    });
  });

  it('is recorded again when a file goes back to an earlier content', () => {
    const history = [stored('2023-1.1.1-e1', 'a'), stored('2023-1.1.1-e1.r2', 'b')];
    expect(followUp(READING, 'b', history)).toBeNull();
    expect(followUp(READING, 'a', history)).toEqual({ id: '2023-1.1.1-e1.r3', corrects: '2023-1.1.1-e1.r2' });
  });

  it('counts revisions as numbers', () => {
    const history = Array.from({ length: 10 }, (_, index) =>
      stored(`2023-1.1.1-e1${index ? `.r${index + 1}` : ''}`, `${index}`),
    );
    expect(followUp(READING, 'x', history)).toEqual({ id: '2023-1.1.1-e1.r11', corrects: '2023-1.1.1-e1.r10' });
  });

  it.each([
    ['a later date with another progress is a new step', '2024-03-31', 'announced', null],
    ['a later date with the same progress is a correction', '2024-03-31', 'engaged', '2023-1.1.1-e1'],
    ['an earlier date is a correction', '2024-09-30', 'announced', '2023-1.1.1-e1'],
  ] as const)('says what it corrects: %s', (_, effectiveOn, progress, corrects) => {
    const before = stored('2023-1.1.1-e1', 'a', { effectiveOn, progress });
    expect(followUp(READING, 'b', [before])?.corrects).toBe(corrects);
  });

  it('corrects the latest revision of the reading that its file names', () => {
    const history = [stored('2023-1.1.1-e1', 'a'), stored('2023-1.1.1-e1.r2', 'b')];
    const correction = { ...READING, id: '2023-1.1.1-e2', corrects: '2023-1.1.1-e1' };
    expect(followUp(correction, 'c', history)?.corrects).toBe('2023-1.1.1-e1.r2');
  });

  it('does not take the tenth reading for a revision of the first', () => {
    expect(followUp(READING, 'a', [stored('2023-1.1.1-e10', 'a')])).toEqual({ id: '2023-1.1.1-e1', corrects: null });
  });
});
