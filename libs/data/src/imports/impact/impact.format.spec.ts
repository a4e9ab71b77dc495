import { readFileSync } from 'node:fs';
import { CsvFile } from '../csv/csv-records.js';
import { catalogueOf } from '../descriptor/series-catalogue.js';
import { readDescriptor } from '../descriptor/import-descriptor.js';
import type { ParsedLine } from '../import-format.js';
import { FileParser } from '../parse-file.js';
import { BOOLEAN_COLUMNS, IMPACT_COLUMNS, REQUIRED_COLUMNS, VOCABULARIES } from './impact-columns.js';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints: { readonly required: boolean; readonly enum?: readonly string[] };
}

const read = (file: string): Buffer => readFileSync(new URL(`schema/${file}`, import.meta.url));
const { fields } = JSON.parse(read('schema.json').toString()) as { fields: Field[] };

describe('the columns of the long format', () => {
  it('are those of its schema, in its order', () => {
    expect(IMPACT_COLUMNS).toEqual(fields.map(({ name }) => name));
  });

  it('are required, true or false, and of a list, where the schema says so', () => {
    const namesOf = (matching: (field: Field) => boolean): string[] => fields.filter(matching).map(({ name }) => name);
    expect(REQUIRED_COLUMNS).toEqual(namesOf(({ constraints }) => constraints.required));
    expect(BOOLEAN_COLUMNS).toEqual(namesOf(({ type }) => type === 'boolean'));
    const lists = fields.filter(({ constraints }) => constraints.enum);
    expect(VOCABULARIES).toEqual(Object.fromEntries(lists.map(({ name, constraints }) => [name, constraints.enum])));
  });
});

describe('a file of the long format', () => {
  const indicator = (id: string, unit: string): object => ({ id, label: id, unit, direction: 'up' });
  const descriptor = readDescriptor(
    JSON.stringify({
      series: [
        { name: 'Nombre de trajets réalisés', indicator: indicator('trajets', 'trajets'), values: 'count' },
        { name: 'Nombre de ressources conformes sur data.gouv.fr', indicator: indicator('ressources', 'ressources') },
        { name: 'Taux de réponses aux discussions sur data.gouv.fr', indicator: indicator('reponses', '%') },
      ],
    }),
  );
  async function parse(bytes: Uint8Array): Promise<ParsedLine[]> {
    const context = {
      series: catalogueOf(descriptor, []),
      territories: new Set(['FR', 'DEP-01']),
      today: '2026-11-21',
    };
    const lines: ParsedLine[] = [];
    for await (const batch of new FileParser(new CsvFile(once(bytes)), context, null).lines()) lines.push(...batch);
    return lines;
  }

  it('gives the values of the schema’s own example', async () => {
    const lines = await parse(read('exemple-valide.csv'));
    expect(lines.flatMap(({ faults }) => faults)).toEqual([]);
    const values = lines.flatMap((line) => line.values);
    expect(values).toHaveLength(15);
    expect(values[0]).toEqual({
      seriesId: 'nombre-de-trajets-realises',
      indicatorId: 'trajets',
      territoryId: 'FR',
      date: '2020-12-31',
      datePrecision: 'year',
      kind: 'measured',
      value: 143,
      publishedRate: null,
      column: 'valeur',
    });
    expect(values.filter(({ kind }) => kind === 'target').map(({ date, value }) => [date, value])).toEqual([
      ['2023-12-31', 200],
      ['2024-12-31', 300],
      ['2023-12-31', 100],
    ]);
  });

  it.each([
    ['2022-01-01', '2022-12-31', 'year'],
    ['2022-10-01', '2022-12-31', 'quarter'],
    ['2022-12-01', '2022-12-31', 'month'],
    ['2022-07-01', '2022-12-31', 'day'],
    ['2022-02-01', '2022-04-30', 'day'],
    ['2021-12-31', '2022-12-30', 'day'],
    ['', '2022-12-31', 'day'],
  ])('takes the period from « %s » to %s for a %s', async (start, end, precision) => {
    const text = read('exemple-valide.csv').toString().split('\n').slice(0, 2).join('\n');
    const [line] = await parse(Buffer.from(text.replace('2020-12-31', end).replace('2020-01-01', start)));
    expect(line?.values).toMatchObject([{ date: end, datePrecision: precision }]);
  });
});

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
