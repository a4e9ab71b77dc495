import { jest } from '@jest/globals';
import {
  collectivityDetail,
  type CollectivityDetailDto,
  collectivityList,
  type Problem,
  type ProposalDetailDto,
  type SelfAssessmentDto,
  type WorkingAnswerDto,
} from '@ou-en-est-on/contracts';
import { endClosedStates } from '@ou-en-est-on/data';
import { WORKER } from '@ou-en-est-on/domain';
import type { InjectOptions } from 'light-my-request';
import { Database } from '../database/database.js';
import { type Answer, startLoadedApi, type TestApi, TODAY } from '../testing/test-api.js';
import { asCommand, createPerson, signInAs } from '../testing/test-people.js';

const SIREN = '253500011';
const BODY = `SYN-${SIREN}`;
const RENNES = 'COM-35238';
const BREST = 'COM-29019';
const METROPOLE = 'EPCI-243500139';
type Headers = Record<string, string>;

describe('a body over time', () => {
  let api: TestApi;
  let admin: Headers;
  let service: string;
  let president: Headers;
  let mayor: Headers;

  beforeAll(async () => {
    api = await startLoadedApi();
    admin = await signInAs(api, { name: 'Odile Admin', roles: ['admin'] });
    const { localSide } = (await api.get('/api/v1/proposals/2023-4.2.4')).json<ProposalDetailDto>();
    service = localSide.services[0]?.id ?? '';
  });
  afterAll(() => api.close());

  const send = (
    method: NonNullable<InjectOptions['method']>,
    path: string,
    payload: object,
    headers: Headers = admin,
  ): Promise<Answer> => api.send({ method, url: `/api/v1/collectivities${path}`, headers, payload });
  const change = (payload: object): Promise<Answer> =>
    send('PUT', `/${BODY}`, { kind: 'syndicate', name: 'Syndicat d’essai', members: [RENNES, METROPOLE], ...payload });
  const close = (payload: object, id = BODY): Promise<Answer> => send('POST', `/${id}/closure`, payload);
  const reopen = (payload: object, id = BODY): Promise<Answer> => send('POST', `/${id}/reopening`, payload);
  const read = async (): Promise<CollectivityDetailDto> =>
    collectivityDetail.parse((await api.get(`/api/v1/collectivities/${BODY}`)).json());
  const codeOf = (answer: Answer): [number, string] => [answer.statusCode, answer.json<Problem>().code];
  const faultsOf = (answer: Answer): string[] =>
    (answer.json<Problem>().faults ?? []).map(({ field, message }) => `${field} ${message}`);

  const headOf = (collectivityId: string, quality: 'mayor' | 'president'): Promise<Headers> =>
    signInAs(api, { memberships: [{ collectivityId, role: 'elected', quality, delegation: null }] });
  const stateOf = async (id: string, headers: Headers): Promise<SelfAssessmentDto> =>
    (await api.get(`/api/v1/collectivities/${id}/self-assessment`, headers)).json<SelfAssessmentDto>();
  const write = (id: string, headers: Headers, version: number, answer: object): Promise<Answer> =>
    send('PUT', `/${id}/self-assessment/answers/${service}`, answer, {
      ...headers,
      'if-match': `"${String(version)}"`,
    });
  const step = async (id: string, headers: Headers, name: string): Promise<Answer> => {
    const { version } = await stateOf(id, headers);
    const body = name === 'withdraw' ? { reason: 'Essai' } : {};
    return send('POST', `/${id}/self-assessment/${name}`, body, { ...headers, 'if-match': `"${String(version)}"` });
  };
  const publish = async (id: string, headers: Headers): Promise<void> => {
    expect((await step(id, headers, 'submit')).statusCode).toBe(200);
    expect((await step(id, headers, 'validate')).statusCode).toBe(200);
  };
  const answerOf = async (id: string, headers: Headers): Promise<WorkingAnswerDto | undefined> =>
    (await stateOf(id, headers)).answers.find(({ serviceId }) => serviceId === service);
  const isPublic = async (id: string): Promise<boolean> => {
    const rows = await asCommand(api, (manager) =>
      manager.query('SELECT FROM respondent WHERE collectivity_id = $1', [id]),
    );
    return rows.length > 0;
  };

  it('says who joined it and who left it, from which day, and its former names', async () => {
    const members = ['35238', '243500139'];
    const body = { kind: 'syndicate', name: 'Syndicat d’essai', siren: SIREN, members };
    expect((await send('POST', '', body)).statusCode).toBe(201);
    expect((await change({ members: [RENNES, BREST], name: 'Agence d’essai' })).statusCode).toBe(200);
    expect((await change({ members: [RENNES, BREST], name: 'Agence d’essai' })).statusCode).toBe(200);
    const { history, members: now } = await read();
    expect(now.map(({ id }) => id)).toEqual([BREST, RENNES]);
    expect(history).toMatchObject([
      {
        ...{ kind: 'changed', effectiveOn: TODAY, reason: null, formerName: 'Syndicat d’essai' },
        ...{ joined: [{ id: BREST, name: 'Brest' }], left: [{ id: METROPOLE }] },
      },
      { kind: 'added', joined: [{ id: RENNES }, { id: METROPOLE }], left: [], formerName: null },
    ]);
  });

  it.each([
    ['a day to come', { on: '2026-11-22' }, 'on ne peut être dans le futur'],
    ['a day before the last change', { on: '2026-11-20' }, 'on ne peut être avant le dernier changement connu'],
    ['no reason', { reason: ' ' }, 'reason est demandé : dites-le en quelques mots, il est public'],
    ['a reason with an address', { reason: 'Écrire à eli@exemple.fr' }, /^reason donne une adresse électronique/],
    ['a successor that nobody is', { successor: 'COM-99999' }, /^successor n’est le code d’aucune collectivité/],
    ['itself as its successor', { successor: SIREN }, 'successor ne peut être l’organisme lui-même'],
  ])('is not closed with %s', async (_, changes, expected) => {
    const answer = await close({ on: TODAY, reason: 'Dissous par arrêté', ...changes });
    expect(answer.statusCode).toBe(400);
    expect(faultsOf(answer)).toEqual([expect.stringMatching(expected)]);
    expect((await read()).closedOn).toBeNull();
  });

  it.each([RENNES, 'SYN-200057867', 'SYN-999999999'])(
    'is not %s, of which the official code tells the end',
    async (id) => {
      expect(codeOf(await close({ on: TODAY, reason: 'Dissous' }, id))).toEqual([404, 'not-found']);
      expect(codeOf(await reopen({ reason: 'Erreur' }, id))).toEqual([404, 'not-found']);
    },
  );

  it('is not reopened while it exists', async () => {
    expect(codeOf(await reopen({ reason: 'Erreur' }))).toEqual([409, 'collectivity-open']);
  });

  it('once closed, ends what it made public and what others inherited from it, and stays readable', async () => {
    [president, mayor] = [await headOf(BODY, 'president'), await headOf(RENNES, 'mayor')];
    await write(BODY, president, 0, { value: 'achieved' });
    await publish(BODY, president);
    await write(RENNES, mayor, 0, { value: 'provided-by', providedBy: BODY });
    await publish(RENNES, mayor);
    expect(await answerOf(RENNES, mayor)).toMatchObject({ inherited: { level: 'achieved' } });

    const answer = await close({ on: TODAY, reason: 'Dissous par arrêté préfectoral', successor: '243500139' });
    expect(answer.statusCode).toBe(200);
    expect(await read()).toMatchObject({
      ...{ id: BODY, closedOn: TODAY, successor: { id: METROPOLE } },
      members: [{ id: BREST }, { id: RENNES }],
    });
    expect((await read()).history[0]).toMatchObject({ kind: 'closed', reason: 'Dissous par arrêté préfectoral' });
    expect([await isPublic(BODY), await isPublic(RENNES)]).toEqual([false, true]);
    expect(await answerOf(RENNES, mayor)).toMatchObject({ inherited: { level: null, reason: expect.any(String) } });
    expect(await stateOf(BODY, president)).toMatchObject({
      ...{ isPublic: false, lastValidation: { kind: 'ended', quality: null }, steps: [] },
      answers: [{ value: 'achieved' }],
    });
    expect(codeOf(await write(BODY, president, 1, { value: 'planned' }))).toEqual([409, 'collectivity-closed']);
    expect(codeOf(await step(BODY, president, 'submit'))).toEqual([409, 'collectivity-closed']);
    expect(codeOf(await close({ on: TODAY, reason: 'Encore' }))).toEqual([409, 'collectivity-closed']);
    expect(codeOf(await change({}))).toEqual([409, 'collectivity-closed']);
  });

  it('once closed, is no choice any more: neither as a member’s body, nor to provide, nor to attach somebody to', async () => {
    const listed = async (query: string): Promise<string[]> =>
      collectivityList.parse((await api.get(`/api/v1/collectivities?${query}`)).json()).items.map(({ id }) => id);
    expect([await listed('q=agence'), await listed('q=agence&closed=true')]).toEqual([[], [BODY]]);
    expect((await api.get('/api/v1/territories/com-35238')).json()).toMatchObject({ memberOf: [] });
    const agent = await signInAs(api, {
      memberships: [{ collectivityId: BREST, role: 'agent', quality: null, delegation: null }],
    });
    const provided = await write(BREST, agent, 0, { value: 'provided-by', providedBy: BODY });
    expect(faultsOf(provided)).toEqual([
      `providedBy n’existe plus : choisissez Rennes Métropole (${METROPOLE}), qui lui succède`,
    ]);
    const { id } = await createPerson(api);
    const attached = await api.send({
      ...{ method: 'PUT', url: `/api/v1/people/${id}/memberships/${BODY}`, headers: admin, payload: { role: 'agent' } },
    });
    expect(faultsOf(attached)).toEqual([
      `collectivityId n’existe plus : choisissez Rennes Métropole (${METROPOLE}), qui lui succède`,
    ]);
    const again = { kind: 'syndicate', name: 'Le même', siren: SIREN, members: ['35238'] };
    expect(codeOf(await send('POST', '', again))).toEqual([409, 'siren-taken']);
  });

  it('reopened, may be validated again by its members, who find what they had written', async () => {
    expect((await reopen({ reason: 'Confondu avec un autre' })).statusCode).toBe(200);
    expect(await read()).toMatchObject({ closedOn: null, successor: null });
    expect((await read()).history[0]).toMatchObject({ kind: 'reopened', reason: 'Confondu avec un autre' });
    await publish(BODY, president);
    expect(await isPublic(BODY)).toBe(true);
    expect(await answerOf(RENNES, mayor)).toMatchObject({ inherited: { level: 'achieved', from: { id: BODY } } });
    const acts = await asCommand(api, (manager) =>
      manager.query<{ operation: string; requestId: string }[]>(
        `SELECT operation, before, after, identity, request_id AS "requestId" FROM audit_entry WHERE collectivity_id = $1 AND operation IN
           ('manage-collectivities', 'end-state') ORDER BY id DESC LIMIT 3`,
        [BODY],
      ),
    );
    expect(acts).toMatchObject([
      { operation: 'manage-collectivities', before: { closedOn: TODAY, successor: METROPOLE } },
      // The site ended it, for the request that closed the body.
      { operation: 'end-state', after: { step: 'end' }, identity: 'system:worker', requestId: acts[2]?.requestId },
      {
        operation: 'manage-collectivities',
        after: { closedOn: TODAY, successor: METROPOLE },
        requestId: expect.any(String),
      },
    ]);
  });

  it('closed while the database was going away, has its state ended later, as the worker does', async () => {
    const database = api.app.get(Database);
    const away = jest.spyOn(database, 'asProgram').mockRejectedValueOnce(new Error('gone'));
    expect((await close({ on: TODAY, reason: 'Dissous' })).statusCode).toBe(200);
    away.mockRestore();
    expect([(await read()).closedOn, await isPublic(BODY)]).toEqual([TODAY, true]);
    const now = new Date(`${TODAY}T12:00:00Z`);
    await database.asProgram((dataSource) => endClosedStates(dataSource, now, { identity: WORKER }));
    expect(await isPublic(BODY)).toBe(false);
    expect(await answerOf(RENNES, mayor)).toMatchObject({ inherited: { level: null } });
  });

  it('keeps its history as it was written', async () => {
    await expect(
      asCommand(api, (manager) => manager.query(`UPDATE body_event SET reason = 'Autre' WHERE body_id = $1`, [BODY])),
    ).rejects.toThrow('permission denied');
  });
});
