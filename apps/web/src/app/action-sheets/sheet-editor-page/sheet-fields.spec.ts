import { differing, SheetForm } from './sheet-fields';

const SHEET = {
  ...{ reference: null, title: 'Un guichet', synthesis: 'En bref', level: 'achieved', results: null, tools: null },
  ...{ partners: null, place: null, startsOn: '2024', endsOn: null, lead: null },
  ...{ serviceIds: ['a', 'b'], proposalIds: [] },
};

describe('the fields of a sheet', () => {
  it('give back what they show, and nothing is unsaved then', () => {
    const form = new SheetForm();
    form.show(SHEET);
    expect(form.content()).toEqual(SHEET);
    expect(form.dirty).toBe(false);
  });

  it('say nothing where only spaces were typed', () => {
    const form = new SheetForm();
    form.show(SHEET);
    form.controls.synthesis.setValue('  ');
    expect(form.content().synthesis).toBeNull();
  });

  it('tell what two people wrote otherwise', () => {
    expect(differing(SHEET, { ...SHEET, title: 'Deux guichets', serviceIds: ['a'], lead: 'Mairie' })).toEqual([
      'title',
      'lead',
      'serviceIds',
    ]);
    expect(differing(SHEET, SHEET)).toEqual([]);
  });
});
