import { explainMotionsWithoutKnownReply, explainReplyWait } from './reply.explain.js';

describe('what explains the wait for a reply', () => {
  it('from which day, to which day, and how many days that makes', () => {
    expect(explainReplyWait('2026-11-01', '2026-11-21', 20).inputs).toEqual([
      { label: 'Dernier jour de remise connu', value: null, source: null, date: '2026-11-01' },
      { label: 'Jour de lecture', value: null, source: null, date: '2026-11-21' },
      { label: 'Jours écoulés', value: 20, source: null, date: null },
    ]);
  });

  it('says that the day of delivery is missing rather than counting from another', () => {
    const [delivered, , days] = explainReplyWait(null, '2026-11-21', null).inputs;
    expect([delivered?.date, days?.value]).toEqual([null, null]);
  });

  it('of the motions without a known reply, how many there are and how many had one', () => {
    const { inputs } = explainMotionsWithoutKnownReply([{ year: 2021 }, { year: 2022 }], []);
    expect(inputs.map(({ value }) => value)).toEqual([2, 0]);
  });
});
