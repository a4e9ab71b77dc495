import { PHOTOGRAPH_CASES } from './campaigns/photograph-constraints.fixture.js';
import { of, type PrivateCase } from './private-case.fixture.js';

const HASH = 'a'.repeat(64);
const AT = '2026-11-21T12:00:00Z';
const BEFORE = '2026-11-20T12:00:00Z';
const LONG = 'a'.repeat(4_001);
const OTHER = 'COM-29019';
const OF = { collectivity_id: 'COM-35238', edition_id: 'essai' };

const ACCESS_LINK = {
  ...{ id: 'l1', purpose: 'reset', person_id: 'p1', token_hash: HASH },
  ...{ created_at: AT, created_by: 'p2', expires_at: '2026-11-21T13:00:00Z' },
};
const ANSWER = { ...OF, service_id: 's1', value: 'achieved', version: 1, edited_at: AT, edited_by: 'p1' };
const DELEGATE = { role: 'elected', quality: 'delegate', delegation_reference: 'A1', delegation_date: '2026-04-02' };
const MEMBERSHIP = { person_id: 'p1', collectivity_id: 'COM-35238', attached_at: AT, ...DELEGATE };
const PERSON = { id: 'p1', email: 'ada@essai.example', name: 'Ada Martin', created_at: AT };
const SESSION = {
  ...{ id: 's1', token_hash: HASH, person_id: 'p1', stage: 'signed-in', second_factor: false },
  ...{ device: 'Firefox', created_at: AT, last_seen_at: AT, proved_at: AT },
};
const SECOND_FACTOR = { person_id: 'p1', secret: 'a'.repeat(40), key_id: 'aaaaaaaa', created_at: AT, refused_codes: 0 };
const STATE = { ...OF, status: 'editing', version: 1 };
const ACT = { sequence: 1, kind: 'validated', quality: 'mayor', recorded_at: AT, recorded_by: 'p1' };
const VALIDATION = { ...OF, ...ACT };
const VALIDATED = { validation_id: 1, collectivity_id: 'COM-35238', service_id: 's1', value: 'achieved' };
const KEPT_STATE = { validation_id: 1, layout_id: 1, words: ['achieved'], said: Buffer.from([1]) };
const MODULE = { collectivity_id: 'COM-35238', question_id: 'mm-01', value: 'yes', evidence: [] };
const MODULE_ANSWER = { ...MODULE, module_id: 'essai', version: 1, edited_at: AT, edited_by: 'p1' };
const MODULE_STATE = { collectivity_id: 'COM-35238', module_id: 'essai', status: 'editing', version: 1 };
const MODULE_VALIDATION = { ...ACT, collectivity_id: 'COM-35238', module_id: 'essai' };
const VALIDATED_MODULE = { ...MODULE, validation_id: 1 };
const SEAL = { position: 1, entry_id: 1, entry_hash: HASH, hash: HASH };
const ENTRY = { operation: 'sign-in', outcome: 'done' };

const SHEET = {
  ...{ ...OF, id: '00000000-0000-0000-0000-000000000001', title: 'Un accueil numérique' },
  ...{ version: 2, edited_at: AT, edited_by: 'p1' },
};
const PUBLIC_SHEET = {
  ...{ ...OF, id: SHEET.id, title: SHEET.title, synthesis: 'Un lieu.', level: 'achieved' },
  ...{ service_ids: ['s1'], proposal_ids: [], published_at: AT },
};
const PUBLICATION = {
  ...{ ...OF, sheet_id: SHEET.id, sequence: 1, kind: 'published', content: '{}' },
  ...{ recorded_at: AT, recorded_by: 'p1' },
};

/** At least one for each rule of the tables that are under row-level security, and of those that nobody is granted to write. */
export const PRIVATE_CASES: readonly PrivateCase[] = [
  ...of('access_link', ACCESS_LINK, [
    ['id', { id: 'l 1' }],
    ['purpose', { purpose: 'welcome' }],
    ['token', { token_hash: 'abc' }],
    ['dates', { expires_at: AT }],
    ['dates', { used_at: BEFORE }],
    ['dates', { used_at: AT, revoked_at: AT }],
  ]),
  ...of('action_sheet', SHEET, [
    ['id', { id: 'sheet-1' }],
    ['texts', { title: ' ' }],
    ['lengths', { title: 'a'.repeat(201) }],
    ['dates', { starts_on: '2026-13' }],
    ['version', { version: 0 }],
    ['version', { published_version: 3 }],
  ]),
  ...of('answer', ANSWER, [
    ['provider', { value: 'provided-by' }],
    ['provider', { provided_by: OTHER }],
    ['provider', { value: 'provided-by', provided_by: OF.collectivity_id }],
    ['version', { version: 0 }],
    ['texts', { note: ' ' }],
    ['texts', { note: LONG }],
    ['evidence', { evidence: ['ftp://exemple.fr'] }],
    ['evidence', { evidence: Array<string>(6).fill('https://exemple.fr') }],
  ]),
  ...of('attempt_budget', { key: HASH, remaining: 1, at: AT }, [
    ['key', { key: 'ada@essai.example 203.0.113.1' }],
    ['remaining', { remaining: -1 }],
    ['remaining', { remaining: 1_001 }],
  ]),
  ...of('audit_entry', ENTRY, [
    ['operation', { operation: 'Sign in' }],
    ['outcome', { outcome: 'tried' }],
  ]),
  ...of('audit_era', { number: 2, cluster: 'x' }, [['number', { number: 0 }]]),
  ...of('audit_person_key', { person_id: 'p1', key: Buffer.alloc(32) }, [['key', { key: Buffer.alloc(16) }]]),
  ...of('audit_seal', SEAL, [
    ['position', { position: -1 }],
    ['genesis', { entry_id: null }],
    ['genesis', { covers: '{}' }],
    ['hashes', { hash: 'abc' }],
  ]),
  ...of('credential', { person_id: 'p1', hash: '$argon2id$v=19$x', changed_at: AT }, [
    ['hash', { hash: 'trois vaches sur le toit' }],
  ]),
  ...of('known_device', { hash: HASH, person_id: 'p1', created_at: AT, last_used_at: AT, refused_codes: 0 }, [
    ['hash', { hash: 'abc' }],
    ['dates', { last_used_at: BEFORE }],
    ['refused', { refused_codes: -1 }],
  ]),
  ...of('membership', MEMBERSHIP, [
    ['role', { role: 'mayor', quality: null, delegation_reference: null, delegation_date: null }],
    ['quality', { quality: 'king', delegation_reference: null, delegation_date: null }],
    ['quality', { role: 'agent' }],
    ['delegation', { delegation_reference: null, delegation_date: null }],
    ['delegation', { delegation_date: null }],
    ['delegation', { quality: 'mayor' }],
    ['delegation', { delegation_reference: ' ' }],
    ['delegation', { delegation_reference: 'a'.repeat(121) }],
  ]),
  ...of('module_answer', MODULE_ANSWER, [
    ['provider', { value: 'provided-by' }],
    ['amount', { amount: 3 }],
    ['amount', { value: 'number', amount: -1 }],
    ['amount', { value: 'number', amount: 'Infinity' }],
    ['date', { value: 'no', dated_on: '2026-04-02' }],
    ['evidence', { evidence: ['ftp://exemple.fr'] }],
    ['version', { version: 0 }],
    ['texts', { note: ' ' }],
  ]),
  ...of('module_state', MODULE_STATE, [
    ['status', { status: 'done' }],
    ['version', { version: 0 }],
    ['submitted', { status: 'submitted' }],
    ['returned', { return_reason: 'Revoir le niveau.' }],
  ]),
  ...of('module_validation', MODULE_VALIDATION, [
    ['kind', { kind: 'submitted' }],
    ['quality', { quality: 'agent' }],
    ['sequence', { sequence: 0 }],
    ['ended', { quality: null }],
    ['ended', { kind: 'ended' }],
    ['reason', { kind: 'withdrawn' }],
  ]),
  ...of('person', PERSON, [
    ['id', { id: ' ' }],
    ['email', { email: 'Ada@essai.example' }],
    ['email', { email: 'ada' }],
    ['name', { name: ' ' }],
    ['name', { name: 'a'.repeat(121) }],
    ['erased', { erased_at: AT }],
    ['erased', { email: null }],
    ['corrected', { email: null, erased_at: AT, email_corrected_at: AT }],
  ]),
  ...PHOTOGRAPH_CASES,
  ...of('public_action_sheet', PUBLIC_SHEET, [['links', { service_ids: [] }]]),
  ...of('recovery_code', { person_id: 'p1', hash: HASH }, [['hash', { hash: 'ABCD-EFGH-JKLM-NPQR' }]]),
  ...of(
    'roll_up',
    {
      ...{ edition_id: 'essai', territory_id: 'DEP-35', kind: 'commune', stratum: 'unknown', subject_id: 's1' },
      ...{ standing: 'achieved', collectivities: 1, population: 1 },
    },
    [
      ['counts', { collectivities: -1 }],
      ['counts', { population: -1 }],
    ],
  ),
  ...of('second_factor', SECOND_FACTOR, [
    ['secret', { secret: 'JBSWY3DPEHPK3PXP' }],
    ['key', { key_id: 'a' }],
    ['step', { last_step: -1 }],
    ['refused', { refused_codes: -1 }],
  ]),
  ...of('self_assessment', STATE, [
    ['status', { status: 'done' }],
    ['version', { version: 0 }],
    ['submitted', { status: 'submitted' }],
    ['submitted', { submitted_at: AT, submitted_by: 'p1' }],
    ['returned', { returned_at: AT }],
    ['returned', { returned_at: AT, returned_by: 'p1', return_reason: ' ' }],
  ]),
  ...of('session', SESSION, [
    ['id', { id: ' ' }],
    ['token', { token_hash: 'abc' }],
    ['stage', { stage: 'waiting' }],
    ['stage', { stage: 'second-factor-expected', second_factor: true }],
    ['device', { device: 'a'.repeat(121) }],
  ]),
  ...of('sheet_publication', PUBLICATION, [
    ['kind', { kind: 'ended', content: null }],
    ['sequence', { sequence: 0 }],
    ['content', { content: null }],
    ['reason', { reason: 'Une erreur.' }],
  ]),
  ...of('site_role', { person_id: 'p1', role: 'staff', granted_at: AT }, [
    ['role', { role: 'agent' }],
    ['service', { role: 'correspondent' }],
    ['service', { state_service: 'Anct' }],
    ['service', { role: 'correspondent', state_service: ' ' }],
  ]),
  ...of('counted_version', { id: true, version: '00000000-0000-0000-0000-000000000001' }, [['id', { id: false }]]),
  ...of('validated_state', KEPT_STATE, [['words', { words: Array.from({ length: 256 }, (_, rank) => String(rank)) }]]),
  ...of('validated_answer', VALIDATED, [
    ['provider', { value: 'provided-by' }],
    ['provider', { provided_by: OTHER }],
  ]),
  ...of('demonstration', { id: true, share: 0.01 }, [
    ['id', { id: false }],
    ['share', { share: 0 }],
    ['share', { share: 1.1 }],
  ]),
  ...of('validated_module_answer', VALIDATED_MODULE, [
    ['provider', { provided_by: OTHER }],
    ['amount', { amount: 3 }],
    ['date', { value: 'no', dated_on: '2026-04-02' }],
    ['evidence', { evidence: ['ftp://exemple.fr'] }],
  ]),
  ...of('validation', VALIDATION, [
    ['kind', { kind: 'submitted' }],
    ['quality', { quality: 'agent' }],
    ['sequence', { sequence: 0 }],
    ['ended', { quality: null }],
    ['ended', { kind: 'ended' }],
    ['reason', { kind: 'withdrawn' }],
    ['reason', { reason: 'Une erreur.' }],
    ['reason', { kind: 'withdrawn', reason: ' ' }],
  ]),
];
