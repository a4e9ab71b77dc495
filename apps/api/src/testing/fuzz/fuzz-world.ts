import { IMPORT_DESCRIPTOR_HEADER, type LabelMatrixDto, type ModuleQuestionListDto } from '@ou-en-est-on/contracts';
import { SITE_ROLES } from '@ou-en-est-on/domain';
import { randomUUID } from 'node:crypto';
import type { Answer } from '../test-api.js';
import { PASSPHRASE } from '../test-people.js';
import { ELSEWHERE, HOME } from './fuzz-people.js';
import type { FuzzKnowledge } from './fuzz-request.js';

const SERIES = { name: 'IND-902', indicator: { id: 'essai-depot', label: 'Essai', unit: 'lieux', direction: 'up' } };
const DESCRIPTOR = Buffer.from(JSON.stringify({ publisher: 'DITP', series: [SERIES] })).toString('base64url');
const KEPT = 40;
/** A campaign that was announced, and photographed. */
export const PHOTOGRAPHED = 'novembre-2026';
/** Where the ids are that a name points to. */
const COLLECTIONS: Readonly<Record<string, string>> = {
  ...{ motion: 'motions', proposal: 'proposals', proposalIds: 'proposals' },
  ...{ governmentAction: 'government-actions', indicator: 'indicators' },
};

/** What is known of the data, from what was answered so far. */
export class FuzzWorld implements FuzzKnowledge {
  readonly files: FuzzKnowledge['files'] = [
    {
      text: 'indic_id,enforce_zone_id,metric_enforce_date,maille,indic_vi,indic_va\nIND-902,FRANCE,2022-12-31,NAT,,2538\n',
      headers: { [IMPORT_DESCRIPTOR_HEADER]: DESCRIPTOR },
    },
    { text: 'titre;synthèse;niveau\nUn guichet;Huit guichets;achieved\n', headers: {} },
    {
      text: 'annee;collectivite;nom;arobases;mentions;source;adresse_source;date_source\n2024;35238;Rennes;4;;Palmarès;;2024\n',
      headers: {},
    },
  ];
  private readonly ids = new Map<string, string[]>([
    ['collectivities', [HOME, ELSEWHERE]],
    ['memberships', [HOME, ELSEWHERE]],
    ['territories', ['FR', 'REG-53', 'DEP-35', HOME]],
    ['roles', [...SITE_ROLES]],
    ['campaigns', ['mi-mandat-2027']],
    ['sessions', [randomUUID()]],
    ['action-sheets', [randomUUID()]],
    ['label-imports', [randomUUID()]],
  ]);
  private readonly versions = new Map<string, string>();
  private readonly values = new Map<string, unknown[]>([
    ...(['passphrase', 'current'] as const).map((name): [string, unknown[]] => [name, [PASSPHRASE]]),
    ['next', ['quatre chèvres sous le pont']],
    ['email', ['une.adresse@ville.example', 'autre@ville.example']],
    ['code', ['123456']],
    ['mandate', ['2026-2032']],
    ['year', ['2024']],
    ['opensOn', ['2026-11-21']],
    ['photographOn', ['2026-12-01']],
    ['startsOn', ['2024-03']],
    ['endsOn', ['2025']],
    ['department', ['35']],
    ['limit', ['1', '20', '100']],
    ['stake', ['access', 'risks']],
    ['stateProgress', ['engaged', 'announced,engaged']],
    ['type', ['region']],
    ['series', ['ind-306']],
    ['siren', ['200068989']],
    ['territoryIds', ['DEP-35', 'REG-53']],
    ...(['members', 'collectivityIds'] as const).map((name): [string, unknown[]] => [name, ['35238', '29019']]),
    ...(['collectivity', 'collectivityId', 'invites'] as const).map((name): [string, unknown[]] => [name, [HOME]]),
    ['q', ['fibre', 'Rennes', 'guichet']],
    ['person', [randomUUID()]],
    ['day', ['2026-11-21']],
    ['territory', ['FR', 'DEP-35']],
  ]);

  idsAt(path: string, parameter: string): readonly string[] {
    // Theirs, and one that is not theirs; not all the others that come to be known.
    if (parameter === 'collectivityId') return [HOME, HOME, HOME, ELSEWHERE];
    // Of one that has its photograph, whose figures are what is asked.
    if (/\/campaigns\/\{id\}\/(services|territories|module)$/.test(path)) return [PHOTOGRAPHED];
    const steps = path.split('/');
    return this.ids.get(steps[steps.indexOf(`{${parameter}}`) - 1] ?? '') ?? [];
  }

  readonly known = (name: string): readonly unknown[] =>
    this.values.get(name) ?? this.ids.get(COLLECTIONS[name] ?? '') ?? [];

  versionAt(url: string): string {
    const steps = url.split('/');
    for (let kept = steps.length; kept > 4; kept--) {
      const version = this.versions.get(steps.slice(0, kept).join('/'));
      if (version !== undefined) return version;
    }
    return '"0"';
  }

  /** The services, the questions and the editions, whose answers have a shape of their own. */
  learnMatrix(matrix: LabelMatrixDto, module: ModuleQuestionListDto): void {
    const services = matrix.themes.flatMap((theme) => theme.services.map(({ id }) => id)).slice(0, KEPT);
    this.ids.set('answers', [...services, ...module.items.map(({ id }) => id)]);
    const levels = matrix.levels.map(({ code }) => code);
    this.know({ serviceIds: services, service: services, theme: matrix.themes.map(({ id }) => id) });
    this.know({
      value: levels,
      level: [...levels, 'region'],
      editionId: [matrix.edition.id],
      edition: [matrix.edition.id],
    });
  }

  /** What an answer says exists. */
  learn(url: string, answer: Answer): void {
    if (!isPlainJson(answer)) return;
    const [place = ''] = url.split('?');
    const { etag } = answer.headers;
    if (/^"\d+"$/.test(String(etag))) this.versions.set(place, String(etag));
    const body = answer.json<{ id?: unknown; items?: readonly { id?: unknown }[] } | null>();
    const steps = place.split('/');
    for (const { id } of body?.items ?? (body ? [body] : [])) {
      if (typeof id === 'string') this.add(steps[steps.indexOf(id) - 1] ?? steps.at(-1) ?? '', id);
    }
  }

  private add(collection: string, id: string): void {
    const there = this.ids.get(collection) ?? [];
    if (there.length < KEPT && !there.includes(id)) this.ids.set(collection, [...there, id]);
  }

  private know(values: Readonly<Record<string, unknown[]>>): void {
    for (const [name, these] of Object.entries(values)) this.values.set(name, these);
  }
}

function isPlainJson({ statusCode, headers, rawPayload }: Answer): boolean {
  const isJson = String(headers['content-type']).startsWith('application/json');
  return statusCode < 300 && isJson && headers['content-encoding'] === undefined && rawPayload.length > 0;
}
