import type { LabelMatrixDto, MatrixEditionListDto, ProposalDetailDto } from '@ou-en-est-on/contracts';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadedDatabase, startApi, type TestApi } from '../testing/test-api.js';
import { readMatrixArguments, runMatrix } from './run-matrix.js';

const NOW = new Date('2026-11-21T13:00:00Z');
const MATRIX = '/api/v1/label-matrix';
const ALREADY = 'Cette édition est déjà chargée telle quelle : rien ne change.';

/** The edition shown, given other names: an official list that nobody published, of as many themes and services. */
function inventedFrom(shown: LabelMatrixDto): LabelMatrixDto {
  const { id: previousEditionId } = shown.edition;
  return {
    ...shown,
    edition: {
      ...{ id: 'essai-2099', label: 'Matrice d’essai 2099', year: 2099, basedOn: 'Liste inventée par un essai' },
      ...{ warning: null, previousEditionId, isCurrent: false },
    },
    official: true,
    themes: shown.themes.map((theme) => ({
      ...theme,
      label: `${theme.label} (essai)`,
      services: theme.services.map((service) => ({
        ...service,
        id: `essai-${service.id}`,
        label: `${service.label} (essai)`,
        derivedFrom: [service.id],
      })),
    })),
  };
}

describe('npm run matrix', () => {
  let database: TestDatabase;
  let api: TestApi;
  let folder: string;

  beforeAll(async () => {
    database = await loadedDatabase();
    api = await startApi({ DATABASE_URL: database.url, MEMORY_MB: '0' });
    folder = mkdtempSync(path.join(tmpdir(), 'matrix-'));
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const run = (...args: string[]): Promise<string[]> => runMatrix(database.dataSource, readMatrixArguments(args), NOW);
  const write = (name: string, content: string): string => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const exported = async (accept: string, address = MATRIX): Promise<string> => {
    const answer = await api.get(address, { accept });
    expect(answer.statusCode).toBe(200);
    return answer.body;
  };
  const shown = async (): Promise<LabelMatrixDto> => (await api.get(MATRIX)).json<LabelMatrixDto>();

  it.each(['text/csv', 'application/json'])('changes nothing with what the API gives as %s', async (accept) => {
    const file = write('reprise', await exported(accept));
    expect((await run(file, '--publish', '--current')).at(-1)).toBe(ALREADY);
  });

  it('loads an official list of 16 themes and 139 services, and the site shows it', async () => {
    const before = await shown();
    const aligned = before.themes.flatMap(({ services }) => services.flatMap(({ proposals }) => proposals)).length;
    const file = write('essai.json', JSON.stringify(inventedFrom(before)));

    expect(await run(file, '--current')).toEqual([
      'Matrice d’essai 2099 (essai-2099), édition officielle : 16 thématiques, 139 services',
      `Édition nouvelle ; correspondances reprises de la précédente : ${String(aligned)}.`,
      'Elle devient l’édition que le site montre.',
      'Essai à blanc : rien n’est publié. Ajoutez --publish pour publier.',
    ]);
    expect(await shown()).toEqual(before);

    expect((await run(file, '--publish', '--current')).at(-1)).toBe('Publié.');
    const after = await shown();
    expect(after).toMatchObject({
      edition: { id: 'essai-2099', warning: null, previousEditionId: 'travail-2023', isCurrent: true },
      official: true,
      counts: { themes: 16, services: 139 },
    });
    expect(after.themes.map(({ services }) => services.map(({ proposals }) => proposals))).toEqual(
      before.themes.map(({ services }) => services.map(({ proposals }) => proposals)),
    );
    const { localSide } = (await api.get('/api/v1/proposals/2023-4.2.4')).json<ProposalDetailDto>();
    expect([localSide.editionId, localSide.editionOfficial]).toEqual(['essai-2099', true]);
    expect(localSide.services.length).toBeGreaterThan(0);
  });

  it('gives both editions back, each under its name and as its file', async () => {
    const { items } = (await api.get(`${MATRIX}/editions`)).json<MatrixEditionListDto>();
    expect(items.map(({ id, official, isCurrent, serviceCount }) => [id, official, isCurrent, serviceCount])).toEqual([
      ['essai-2099', true, true, 139],
      ['travail-2023', false, false, 139],
    ]);
    for (const { id } of items) {
      for (const accept of ['text/csv', 'application/json']) {
        const file = write('edition', await exported(accept, `${MATRIX}?edition=${id}`));
        expect((await run(file, '--publish')).at(-1)).toBe(ALREADY);
      }
    }
  });

  it('names the file of an edition, and refuses one that is not there', async () => {
    const answer = await api.get(`${MATRIX}?edition=essai-2099`, { accept: 'text/csv' });
    expect(answer.headers['content-disposition']).toBe('attachment; filename="matrice-essai-2099.csv"');
    expect((await api.get(`${MATRIX}?edition=perdue`)).statusCode).toBe(404);
    expect((await api.get(`${MATRIX}?edition=a%20b`)).statusCode).toBe(400);
  });

  it('goes back to the edition shown before, from its file', async () => {
    const file = write('retour.csv', await exported('text/csv', `${MATRIX}?edition=travail-2023`));
    expect(await run(file, '--publish', '--current')).toContain('Elle devient l’édition que le site montre.');
    expect((await shown()).edition.id).toBe('travail-2023');
  });

  it('tells each fault with its place and its code', async () => {
    const text = (await exported('text/csv')).replace('niveau,achieved', 'niveau,Achieved').replace(',139,', ',140,');
    await expect(run(write('faux.csv', text))).rejects.toThrow(
      /^Refusé : 1 à corriger[^]*ligne \d+ · colonne identifiant · « Achieved » · [^]*\[other-case\]/,
    );
    const cut = { ...(await shown()), counts: { themes: 16, services: 140 } };
    await expect(run(write('faux.json', JSON.stringify(cut)))).rejects.toThrow(
      /champ counts\.services · « 140 » · Le fichier annonce 140 et en contient 139[^]*\[count-mismatch\]/,
    );
  });

  it.each([
    ['nothing', [], /npm run matrix -- FICHIER/],
    ['two files', ['a.csv', 'b.csv'], /npm run matrix -- FICHIER/],
    ['an unknown option', ['a.csv', '--force'], /npm run matrix -- FICHIER/],
    ['a file that is not there', ['nulle-part.csv'], /Le fichier nulle-part.csv ne se lit pas/],
  ])('given %s says what to write', async (_, args, sentence) => {
    await expect(async () => run(...args)).rejects.toThrow(sentence);
  });
});
