import { toCsv } from './csv';

describe('toCsv', () => {
  it('writes decimal commas and semicolons, as French spreadsheets read them', () => {
    expect(toCsv(['Date', 'Valeur'], [['30 septembre 2025', 93.5]])).toBe('Date;Valeur\r\n30 septembre 2025;93,5\r\n');
  });

  it('quotes what would break the table', () => {
    expect(toCsv(['a'], [['un ; deux'], ['dit « "oui" »'], ['deux\nlignes']])).toBe(
      'a\r\n"un ; deux"\r\n"dit « ""oui"" »"\r\n"deux\nlignes"\r\n',
    );
  });

  it.each(['=SOMME(A1)', '+33', '-1 an', '@nom'])('keeps « %s » from running as a formula', (text) => {
    expect(toCsv(['a'], [[text]])).toContain(`'${text}`);
  });

  it('keeps a formula from running where a spreadsheet cuts at commas', () => {
    expect(toCsv(['a'], [['un, =1+1']])).toContain("un, '=1+1");
  });

  it('leaves an absent value empty and a negative number a number', () => {
    expect(toCsv(['a', 'b'], [[null, -2.5]])).toBe('a;b\r\n;-2,5\r\n');
  });
});
