import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './workspace.mjs';

/**
 * Inside a layer subjects do not reach into one another: each may import itself and what no subject owns (`shared`, and
 * folders such as `http`). A few combine others; the API composes what two subjects keep only where it is said why.
 */
export const LAYERS = ['libs/domain/src', 'libs/contracts/src', 'libs/data/src', 'apps/api/src', 'apps/web/src/app'];
const DATA = 'libs/data/src';
const API = 'apps/api/src';
const BARREL = '@ou-en-est-on/data';

/** Those that import themselves alone. */
const PLAIN = [
  'motions',
  'government-actions',
  'indicators',
  'territories',
  'label-awards',
  'label-matrix',
  'exchanges',
  'evidence',
  'self-assessments',
  'realisations',
  'action-sheets',
  'people',
  'audit',
  'health',
  'demonstration',
];

/** Those that import others, in every layer. */
const COMBINING = {
  // The pivot of the product: a proposal's page sets the two sides next to each other.
  proposals: PLAIN,
  // Whom it invites, and what they had answered.
  campaigns: PLAIN,
  dashboards: [...PLAIN, 'proposals'],
  search: [...PLAIN, 'proposals'],
  // A file writes the values of a series, or an edition.
  imports: ['indicators', 'label-matrix', 'search'],
  loader: [...PLAIN, 'proposals', 'imports', 'search'],
};
const OWNERS = [...PLAIN, ...Object.keys(COMBINING)];

/** What every subject of a layer stands on: a change tells the audit, in the name of somebody. */
const STANDING = { [DATA]: ['audit'], [API]: [] };

/** Subject of the API → what another subject keeps, which it reads because… */
export const COMPOSED = {
  motions: {
    proposals: 'a motion counts its proposals',
    exchanges: 'a motion says when it was delivered, and answered',
  },
  exchanges: {
    'government-actions': 'an exchange names the actions it cites',
    motions: 'each motion says how long it has waited for a reply',
  },
  'government-actions': { evidence: 'a figure cites its source' },
  indicators: {
    evidence: 'a value cites its source',
    territories: 'a value is of a territory, which has a name',
    exchanges: 'our own series count them',
  },
  'label-matrix': {
    proposals: 'a service says which proposals it serves',
    imports: 'an edition is given as the file that an import takes',
  },
  'label-awards': {
    people: 'an import says who made it',
    imports: 'its files are read as the other files are',
  },
  'self-assessments': {
    'label-matrix': 'the services that are answered are those of an edition',
    territories: 'who provides a service has a name',
    people: 'a change says who made it',
    'action-sheets': 'a level is suggested from the sheets',
  },
  realisations: {
    'self-assessments': 'a realisation is a sum of validated answers',
    'label-matrix': 'by service and by theme of an edition',
    territories: 'by territory, which has a name',
    proposals: 'those that a proposal asks for',
  },
  'action-sheets': {
    'label-matrix': 'a sheet serves services of an edition',
    proposals: 'a sheet serves proposals',
    territories: 'a sheet is of a collectivity, which has a name',
    people: 'a sheet says who wrote it',
    imports: 'its files are read as the other files are',
  },
  health: { motions: 'the service is ready once what is shipped is loaded' },
  people: {
    territories: 'a member is one of a collectivity, which has a name',
    imports: 'what is kept of a person tells the files they handed over',
  },
  audit: { people: 'an act says who did it', territories: 'an act says of which collectivity' },
  territories: { 'self-assessments': 'a body that is closed ends what it had made public' },
  // Three subjects need where a proposal stands, and none may ask another for it.
  shared: {
    proposals: 'where a proposal stands, read once for all',
    motions: 'the day a proposal was asked',
    'government-actions': 'the actions that bear on it',
    indicators: 'the indicators that bear on it',
    territories: 'a collectivity is found by its code or its name',
  },
};

/** The values, not the types, that a subject of the database gives: name → subject. */
export function givenByData() {
  const owners = new Map();
  for (const subject of OWNERS) {
    const folder = path.join(ROOT, DATA, subject);
    const files = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
    for (const file of files.filter((one) => one.endsWith('.ts') && !one.endsWith('spec.ts'))) {
      const text = readFileSync(path.join(folder, file), 'utf8');
      for (const [, name] of text.matchAll(/^export (?:abstract )?(?:async )?(?:class|function|const) (\w+)/gm))
        owners.set(name, subject);
    }
  }
  return owners;
}

let owners;
/** The subject of the database that gives that value; nothing when none does. */
function ownerOf(name) {
  owners ??= givenByData();
  return owners.get(name);
}

/** Layer and folder of a file; nothing for one at the root of its layer, or outside of them. */
function placeOf(file) {
  const layer = LAYERS.find((one) => file.startsWith(`${one}/`));
  if (layer === undefined) return null;
  const [folder, ...inside] = file.slice(layer.length + 1).split('/');
  return { layer, folder: inside.length > 0 ? folder : null };
}

/** What that folder may import of its own layer; null when no subject owns it, and it is not shared by them. */
function allowedTo({ layer, folder }, isSpec) {
  if (folder !== 'shared' && !OWNERS.includes(folder)) return null;
  // A spec fills its database.
  return [
    folder,
    ...(COMBINING[folder] ?? []),
    ...(STANDING[layer] ?? []),
    ...(isSpec ? ['loader', 'territories'] : []),
  ];
}

const rule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      folder: 'Inside a layer « {{from}} » does not import « {{to}} » (see docs/architecture.md).',
      composed: '« {{from}} » does not compose what « {{to}} » keeps (see tools/subject-boundaries.mjs).',
      unnamed: 'Name what you import of what subjects keep, so that it can be seen whose it is.',
    },
  },
  create(context) {
    const file = path.relative(ROOT, context.filename).split(path.sep).join('/');
    const isSpec = /\.(spec|int-spec|fixture)\.ts$/.test(file);
    const place = placeOf(file);
    const allowed = place && allowedTo(place, isSpec);
    if (!allowed) return {};
    const { layer, folder: from } = place;
    const composed = layer === API && !isSpec && [...allowed, ...STANDING[DATA], ...Object.keys(COMPOSED[from] ?? {})];

    const checkFolder = (node, source) => {
      const other = placeOf(path.posix.join(path.posix.dirname(file), source));
      const to = other?.layer === layer ? other.folder : null;
      if (OWNERS.includes(to) && !allowed.includes(to))
        context.report({ node, messageId: 'folder', data: { from, to } });
    };
    const checkNames = (node, names) => {
      if (names.includes('*')) context.report({ node, messageId: 'unnamed' });
      const others = names.map(ownerOf).filter((to) => to !== undefined && !composed.includes(to));
      for (const to of new Set(others)) context.report({ node, messageId: 'composed', data: { from, to } });
    };
    const check = (node, source, names) => {
      if (source?.startsWith('.')) checkFolder(node, source);
      if (source === BARREL && composed) checkNames(node, names);
    };
    return {
      ImportDeclaration: (node) => check(node, node.source.value, node.specifiers.map(importedName)),
      ExportNamedDeclaration: (node) =>
        check(
          node,
          node.source?.value,
          node.specifiers.map(({ local }) => local.name),
        ),
      ExportAllDeclaration: (node) => check(node, node.source.value, ['*']),
      ImportExpression: (node) => check(node, node.source.value, ['*']),
      TSImportType: (node) => check(node, node.source.value, []),
    };
  },
};

/** Everything at once is of nobody. */
function importedName({ imported }) {
  return imported?.name ?? '*';
}

export function subjectBoundaries() {
  return [
    {
      files: LAYERS.map((layer) => `${layer}/**/*.ts`),
      plugins: { subjects: { rules: { boundaries: rule } } },
      rules: { 'subjects/boundaries': 'error' },
    },
  ];
}
