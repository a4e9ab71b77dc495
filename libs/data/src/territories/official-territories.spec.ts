import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Territory } from '@ou-en-est-on/domain';
import { GEOGRAPHIC_CODE_VINTAGE, readOfficialTerritories } from './official-territories.js';

describe('the official territories', () => {
  let territories: Territory[];
  const byId = (id: string): Territory | undefined => territories.find((territory) => territory.id === id);

  beforeAll(async () => {
    territories = await readOfficialTerritories();
  });

  it.each([
    ['country', 1],
    ['region', 18],
    ['department', 101],
  ])('hold every %s, overseas ones included', (type, count) => {
    expect(territories.filter((territory) => territory.type === type)).toHaveLength(count);
  });

  it.each([
    ['FR', 'France', null, 68_350_798],
    ['REG-94', 'Corse', 'FR', null],
    ['REG-01', 'Guadeloupe', 'FR', null],
    ['DEP-01', 'Ain', 'REG-84', null],
    ['DEP-2A', 'Corse-du-Sud', 'REG-94', 168_306],
    ['DEP-976', 'Mayotte', 'REG-06', 256_518],
  ])('hold %s, %s, under its parent', (id, name, parentId, population) => {
    expect(byId(id)).toMatchObject({ id, name, parentId, vintage: GEOGRAPHIC_CODE_VINTAGE });
    if (population !== null) expect(byId(id)?.population).toBe(population);
  });

  it('leave out overseas collectivities, which are neither régions nor départements', () => {
    expect(['DEP-975', 'REG-987', 'DEP-988'].map(byId)).toEqual([undefined, undefined, undefined]);
  });

  it('come each before their parts, whose populations they are the sum of', () => {
    const seen = new Set<string | null>([null]);
    for (const territory of territories) {
      expect(seen).toContain(territory.parentId);
      seen.add(territory.id);
      const parts = territories.filter((part) => part.parentId === territory.id);
      const sum = parts.reduce((total, part) => total + (part.population ?? 0), 0);
      if (parts.length > 0) expect(sum).toBe(territory.population);
    }
    expect(seen.size).toBe(121);
  });

  it('are of the vintage that the installed package holds', async () => {
    const path = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/package.json');
    const { version } = JSON.parse(await readFile(path, 'utf8')) as { version: string };
    expect({ version, vintage: GEOGRAPHIC_CODE_VINTAGE }).toEqual({ version: '6.0.0', vintage: 2026 });
  });
});
