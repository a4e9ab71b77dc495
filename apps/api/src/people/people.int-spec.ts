import {
  accountExport,
  madeLink,
  type MadeLinkDto,
  person,
  type PersonDto,
  type Problem,
  type SessionDto,
} from '@ou-en-est-on/contracts';
import { CollectivityEntity } from '@ou-en-est-on/data';
import { createTestDatabase, insertRow, type TestDatabase } from '@ou-en-est-on/data/testing';
import { aCollectivity } from '@ou-en-est-on/testing';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { readPersonArguments, runPerson } from '../commands/run-person.js';
import { Clock } from '../shared/clock.js';
import { TcpRelay } from '../testing/tcp-relay.js';
import { type Answer, startApi, type TestApi } from '../testing/test-api.js';
import { asCommand, createPerson, FROM_OUR_PAGES, headersOf, PASSPHRASE, signInAs } from '../testing/test-people.js';
import { PassphraseHasher } from './passphrase-hasher.js';
import { PublicAddress } from './public-address.js';

const NOW = new Date('2026-11-21T12:00:00Z');
const OWN = 'SYN-253500011';

describe('people', () => {
  let database: TestDatabase;
  let api: TestApi;
  let admin: Record<string, string>;
  let now = NOW;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ DATABASE_URL: database.url });
    api.app.get(Clock).now = () => now;
    await asCommand(api, (manager) => insertRow(manager, CollectivityEntity, aCollectivity({ id: OWN })));
  });
  beforeEach(async () => {
    now = NOW;
    admin = await signInAs(api, { roles: ['admin'] });
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
  const ask = (method: Method, url: string, payload?: object, headers: object = admin): Promise<Answer> =>
    api.send({ method, url: `/api/v1/${url}`, headers: { ...headers }, ...(payload && { payload }) });
  const refusal = (answer: Answer): [number, string] => [answer.statusCode, answer.json<Problem>().code];
  const faultsOf = (answer: Answer): string[] =>
    (answer.json<Problem>().faults ?? []).map(({ field, message }) => `${field} ${message}`);
  const invite = async (name = 'Élise Martin'): Promise<MadeLinkDto & { email: string; token: string }> => {
    const email = `${randomUUID()}@essai.example`;
    const link = madeLink.parse((await ask('POST', 'people', { email, name })).json());
    return { ...link, email, token: new URL(link.url).hash.slice(1) };
  };
  const use = (token: string, passphrase = PASSPHRASE, more: object = {}): Promise<Answer> =>
    ask('POST', 'access-links/use', { token, passphrase, ...more }, FROM_OUR_PAGES);
  const signIn = (email: string, passphrase = PASSPHRASE): Promise<Answer> =>
    ask('POST', 'session', { email, passphrase }, FROM_OUR_PAGES);
  const read = async (id: string): Promise<PersonDto> => person.parse((await ask('GET', `people/${id}`)).json());

  describe('an invitation', () => {
    it('lets a person choose their passphrase, correct their name, and sign in', async () => {
      const { email, token, url } = await invite();
      expect(url).toBe(`http://localhost:3000/invitation#${token}`);
      expect(refusal(await signIn(email))).toEqual([401, 'sign-in-failed']);
      const shown = await ask('POST', 'access-links/read', { token }, FROM_OUR_PAGES);
      expect(shown.json()).toMatchObject({ purpose: 'invitation', name: 'Élise Martin', email });
      expect((await use(token, PASSPHRASE, { name: ' E\u0301lise  Martin-Leroux ' })).statusCode).toBe(200);
      expect((await signIn(email)).json()).toMatchObject({ person: { name: 'Élise Martin-Leroux' } });
    });

    it('is used once, and says so', async () => {
      const { token } = await invite();
      await use(token);
      const again = await use(token, 'une autre phrase de passe');
      expect(refusal(again)).toEqual([410, 'link-used']);
      expect(again.json<Problem>().detail).toMatch(/^Ce lien a servi/);
      expect(refusal(await ask('POST', 'access-links/read', { token }, FROM_OUR_PAGES))).toEqual([410, 'link-used']);
    });

    it('accepted by two people at once is accepted by one', async () => {
      const { email, token } = await invite();
      const answers = await Promise.all([
        use(token, 'première phrase de passe'),
        use(token, 'seconde phrase de passe'),
      ]);
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410]);
      const won = answers[0].statusCode === 200 ? 'première phrase de passe' : 'seconde phrase de passe';
      expect((await signIn(email, won)).statusCode).toBe(200);
    });

    it('is over after seven days', async () => {
      const { token } = await invite();
      now = new Date(NOW.getTime() + 7 * 24 * 3_600_000);
      expect(refusal(await use(token))).toEqual([410, 'link-expired']);
    });

    it('opens nothing once another one was made', async () => {
      const { personId, token } = await invite();
      const second = madeLink.parse((await ask('POST', `people/${personId}/access-links`)).json());
      expect(second.url).toMatch(/\/invitation#/);
      expect(refusal(await use(token))).toEqual([410, 'link-revoked']);
      expect((await use(new URL(second.url).hash.slice(1))).statusCode).toBe(200);
    });

    it('that nobody made is not found, and one cut short is told', async () => {
      expect(refusal(await use('A'.repeat(43)))).toEqual([404, 'not-found']);
      expect(faultsOf(await use('A'.repeat(20)))).toEqual([
        'token n’est pas entier : reprenez le lien tel que vous l’avez reçu',
      ]);
    });

    it.each([
      [
        'motdepassemotdepasse',
        'passphrase est trop facile à deviner : ajoutez des mots qui n’ont rien à voir entre eux',
      ],
      ['maëlwenn kergadoret !', 'passphrase tient surtout à votre nom ou à votre adresse : choisissez d’autres mots'],
      ['trop court', 'passphrase doit compter au moins 15 caractères, espaces compris : une courte phrase convient'],
    ])('does not take « %s »', async (passphrase, fault) => {
      const { token } = await invite('Maëlwenn Kergadoret');
      expect(faultsOf(await use(token, passphrase))).toEqual([fault]);
      expect((await use(token)).statusCode).toBe(200);
    });

    it.each([
      [
        'a direction mark',
        'Anne\u202enitraM',
        'name contient un caractère invisible (sens d’écriture, espace sans largeur…) : retapez-le au clavier',
      ],
      [
        'a zero-width space',
        'Anne\u200bMartin',
        'name contient un caractère invisible (sens d’écriture, espace sans largeur…) : retapez-le au clavier',
      ],
      ['too many letters', 'a'.repeat(200_000), 'name ne peut dépasser 120 caractères'],
    ])('is not made for a name with %s', async (_, name, fault) => {
      expect(faultsOf(await ask('POST', 'people', { email: 'x@essai.example', name }))).toEqual([fault]);
    });

    it('is not made for a name of ten megabytes', async () => {
      const answer = await ask('POST', 'people', { email: 'x@essai.example', name: 'a'.repeat(10_000_000) });
      expect(refusal(answer)).toEqual([413, 'payload-too-large']);
    });

    it('is not made twice for an address', async () => {
      const { email } = await invite();
      expect(refusal(await ask('POST', 'people', { email: email.toUpperCase(), name: 'Autre' }))).toEqual([
        409,
        'email-taken',
      ]);
    });
  });

  describe('a reset', () => {
    it('ends the sessions, and the passphrase before it', async () => {
      const { id, email } = await createPerson(api);
      const session = await headersOf(api, { id });
      const link = madeLink.parse((await ask('POST', `people/${id}/access-links`)).json());
      expect(link.url).toMatch(/\/reinitialisation#/);
      expect((await use(new URL(link.url).hash.slice(1), 'une autre phrase de passe')).statusCode).toBe(200);
      expect(refusal(await api.get('/api/v1/sessions', session))).toEqual([401, 'sign-in-required']);
      expect(refusal(await signIn(email))).toEqual([401, 'sign-in-failed']);
      expect((await signIn(email, 'une autre phrase de passe')).statusCode).toBe(200);
    });

    it('opens nothing once its owner chose another passphrase', async () => {
      const { id } = await createPerson(api);
      const link = madeLink.parse((await ask('POST', `people/${id}/access-links`)).json());
      const headers = await headersOf(api, { id });
      const payload = { current: PASSPHRASE, next: 'le vélo orange de mamie' };
      expect((await ask('PUT', 'account/passphrase', payload, headers)).statusCode).toBe(200);
      expect(refusal(await use(new URL(link.url).hash.slice(1)))).toEqual([410, 'link-revoked']);
    });

    it('is over after an hour', async () => {
      const { id } = await createPerson(api);
      const link = madeLink.parse((await ask('POST', `people/${id}/access-links`)).json());
      now = new Date(NOW.getTime() + 3_600_000);
      expect(refusal(await use(new URL(link.url).hash.slice(1)))).toEqual([410, 'link-expired']);
    });
  });

  describe('what a person is', () => {
    it('in a collectivity is recorded with the delegation that lets them validate', async () => {
      const { id } = await createPerson(api);
      const delegation = { reference: 'Arrêté 2026-041', date: '2026-04-02' };
      const membership = { role: 'elected', quality: 'delegate', delegation };
      expect((await ask('PUT', `people/${id}/memberships/${OWN}`, membership)).statusCode).toBe(200);
      expect((await read(id)).memberships).toEqual([
        { collectivityId: OWN, collectivityName: 'Syndicat mixte', ...membership, validates: true },
      ]);
      expect((await ask('PUT', `people/${id}/memberships/${OWN}`, { role: 'agent' })).statusCode).toBe(200);
      expect((await read(id)).memberships).toMatchObject([{ role: 'agent', quality: null, validates: false }]);
      expect((await ask('DELETE', `people/${id}/memberships/${OWN}`)).statusCode).toBe(200);
      expect(refusal(await ask('DELETE', `people/${id}/memberships/${OWN}`))).toEqual([404, 'not-found']);
    });

    it.each([
      [{ role: 'agent', quality: 'mayor' }, 'quality ne va pas à un agent : seul un membre élu valide'],
      [{ role: 'elected', quality: 'delegate' }, 'delegation manque : donnez la référence et la date de l’acte'],
      [
        { role: 'elected', quality: 'delegate', delegation: { reference: 'A1', date: '2026-12-01' } },
        'delegation.date ne peut être dans le futur',
      ],
    ])('in a collectivity is refused: %j', async (membership, fault) => {
      const { id } = await createPerson(api);
      expect(faultsOf(await ask('PUT', `people/${id}/memberships/${OWN}`, membership))).toEqual([fault]);
    });

    it('is not the mayor of what has a president', async () => {
      const { id } = await createPerson(api);
      const answer = await ask('PUT', `people/${id}/memberships/${OWN}`, { role: 'elected', quality: 'mayor' });
      expect(faultsOf(answer)).toEqual(['quality ne va pas à Syndicat mixte, qui a un président']);
    });

    it('leaves one mayor or president to a collectivity', async () => {
      const [first, second] = [await createPerson(api), await createPerson(api)];
      const url = ({ id }: { id: string }): string => `people/${id}/memberships/${OWN}`;
      const head = { role: 'elected', quality: 'president' };
      expect((await ask('PUT', url(first), head)).statusCode).toBe(200);
      expect(refusal(await ask('PUT', url(second), head))).toEqual([409, 'head-already-known']);
      await ask('DELETE', url(first));
    });

    it('is not attached to what does not exist', async () => {
      const { id } = await createPerson(api);
      expect(refusal(await ask('PUT', `people/${id}/memberships/COM-00000`, { role: 'agent' }))).toEqual([
        404,
        'not-found',
      ]);
      expect(refusal(await ask('PUT', `people/nobody/memberships/${OWN}`, { role: 'agent' }))).toEqual([
        404,
        'not-found',
      ]);
      expect(refusal(await ask('PUT', `people/${id}/roles/emperor`, {}))).toEqual([404, 'not-found']);
    });

    it('is not attached to two that closed and name one another: they say nothing of who took over', async () => {
      const { id } = await createPerson(api);
      const [one, other] = ['SYN-100000009', 'SYN-100000017'];
      await asCommand(api, async (manager) => {
        for (const code of [one, other]) {
          await insertRow(manager, CollectivityEntity, aCollectivity({ id: code, siren: code.slice(4) }));
        }
        await manager.query(
          `UPDATE collectivity SET closed_on = '2026-01-01', successor_id = CASE id WHEN $1 THEN $2 ELSE $1 END
           WHERE id IN ($1, $2)`,
          [one, other],
        );
      });
      const answer = await ask('PUT', `people/${id}/memberships/${one}`, { role: 'agent' });
      expect(answer.json<Problem>().faults).toEqual([
        { field: 'collectivityId', message: 'n’existe plus, et ce site ne sait pas laquelle lui succède' },
      ]);
    });

    it('rises with the end of their sessions', async () => {
      const { id } = await createPerson(api);
      const session = await headersOf(api, { id });
      expect((await ask('PUT', `people/${id}/roles/staff`, {})).statusCode).toBe(200);
      expect(refusal(await api.get('/api/v1/sessions', session))).toEqual([401, 'sign-in-required']);
      expect((await read(id)).roles).toEqual([{ role: 'staff', stateService: null }]);
    });

    it('in the name of the State names its service, and only then', async () => {
      const { id } = await createPerson(api);
      expect((await ask('PUT', `people/${id}/roles/correspondent`, {})).statusCode).toBe(400);
      expect((await ask('PUT', `people/${id}/roles/board`, { stateService: 'Direction' })).statusCode).toBe(400);
      expect((await ask('PUT', `people/${id}/roles/correspondent`, { stateService: 'Anct' })).statusCode).toBe(200);
    });
  });

  it('in two collectivities switch between them, and into no other', async () => {
    const other = 'SYN-253500029';
    await asCommand(api, (manager) =>
      insertRow(manager, CollectivityEntity, aCollectivity({ id: other, siren: '253500029' })),
    );
    const memberships = [OWN, other].map((collectivityId) => ({
      ...{ collectivityId, role: 'agent' as const, quality: null, delegation: null },
    }));
    const headers = await signInAs(api, { memberships });
    const choose = (collectivityId: string): Promise<Answer> =>
      ask('PUT', 'session/collectivity', { collectivityId }, headers);
    expect((await choose(other)).statusCode).toBe(200);
    expect((await ask('GET', 'session', undefined, headers)).json()).toMatchObject({ collectivityId: other });
    expect(refusal(await choose('SYN-251300018'))).toEqual([403, 'other-collectivity']);
  });

  it('take all that the site keeps of them, and leave; their acts stay under a pseudonym', async () => {
    const { id, email } = await createPerson(api, { name: 'Zoé Petit' });
    const headers = await headersOf(api, { id });
    const exported = accountExport.parse((await ask('GET', 'account/export', undefined, headers)).json());
    expect(exported).toMatchObject({ person: { id, email, name: 'Zoé Petit' }, sessions: [{ current: true }] });
    expect(JSON.stringify(exported)).not.toMatch(/argon2|token|hash/);
    const corrected = { name: 'Zoé Petit', email: `zoe.${email}` };
    expect((await ask('PUT', 'account/identity', corrected, headers)).statusCode).toBe(200);
    const then = accountExport.parse((await ask('GET', 'account/export', undefined, headers)).json());
    expect(then.acts.map(({ operation }) => operation)).toEqual(['change-identity', 'export-account']);
    expect(then.auditedValues).toContainEqual({
      ...{ name: 'former-email', value: email, at: then.acts[0]?.at, operation: 'change-identity' },
    });

    expect(refusal(await ask('POST', 'account/erase', { passphrase: 'une autre' }, headers))).toEqual([
      403,
      'passphrase-refused',
    ]);
    expect((await ask('POST', 'account/erase', { passphrase: PASSPHRASE }, headers)).statusCode).toBe(200);
    expect(refusal(await ask('GET', 'sessions', undefined, headers))).toEqual([401, 'sign-in-required']);
    expect(refusal(await signIn(corrected.email))).toEqual([401, 'sign-in-failed']);
    const rows = await asCommand(api, (manager) => manager.query('SELECT email, name FROM person WHERE id = $1', [id]));
    expect(rows).toEqual([{ email: null, name: `Personne effacée ${id.slice(0, 8)}` }]);
  });

  it('change their passphrase by giving the one before, and keep this session only', async () => {
    const { id, email } = await createPerson(api);
    const [here, elsewhere] = [await headersOf(api, { id }), await headersOf(api, { id })];
    const change = (current: string, next: string): Promise<Answer> =>
      ask('PUT', 'account/passphrase', { current, next }, here);
    expect(refusal(await change('une autre phrase', 'le vélo orange de mamie'))).toEqual([403, 'passphrase-refused']);
    expect(faultsOf(await change(PASSPHRASE, 'azertyazertyazerty'))[0]).toMatch(/^next est trop facile/);
    expect((await change(PASSPHRASE, 'le vélo orange de mamie')).statusCode).toBe(200);
    expect((await ask('GET', 'sessions', undefined, here)).statusCode).toBe(200);
    expect(refusal(await ask('GET', 'sessions', undefined, elsewhere))).toEqual([401, 'sign-in-required']);
    expect((await signIn(email, 'le vélo orange de mamie')).statusCode).toBe(200);
  });

  it('are told in French when the database goes away while they sign in, and no session is opened', async () => {
    const relay = new TcpRelay(new URL(database.url));
    await relay.open();
    const away = await startApi({ DATABASE_URL: relay.url, MEMORY_MB: '0' });
    const { id, email } = await createPerson(api);
    const hasher = away.app.get(PassphraseHasher);
    const matches = hasher.matches.bind(hasher);
    hasher.matches = async (...given) => {
      await relay.cut();
      return matches(...given);
    };
    const payload = { email, passphrase: PASSPHRASE };
    const answer = await away.send({ method: 'POST', url: '/api/v1/session', headers: FROM_OUR_PAGES, payload });
    expect([...refusal(answer), answer.headers['set-cookie']]).toEqual([503, 'service-unavailable', undefined]);
    expect(answer.json<Problem>().detail).toBe('La base de données ne répond pas. Recommencez dans quelques instants.');
    const sessions = await asCommand(api, (manager) => manager.query('SELECT FROM session WHERE person_id = $1', [id]));
    expect(sessions).toEqual([]);
    await away.close();
  });

  describe('by commands', () => {
    const address = new PublicAddress('https://site.example', 3000);
    const run = (...words: string[]): Promise<string[]> =>
      runPerson(api.app.get(DataSource), readPersonArguments(words), address, api.app.get(Clock));

    it('the first admin is opened once', async () => {
      const fresh = await createTestDatabase();
      const open = (...words: string[]): Promise<string[]> =>
        runPerson(fresh.dataSource, readPersonArguments(words), address, api.app.get(Clock));
      const lines = await open('first-admin', 'Premiere@Essai.example', 'Première', 'Personne');
      expect(lines[1]).toMatch(/^ {2}https:\/\/site\.example\/invitation#[A-Za-z0-9_-]{43}$/);
      await expect(open('first-admin', 'seconde@essai.example', 'Seconde')).rejects.toThrow('existe déjà');
      await fresh.drop();
    });

    it('a person is invited, and given access again', async () => {
      const email = `${randomUUID()}@essai.example`;
      const [, link = ''] = await run('invite', email, 'Anne', 'Martin');
      expect((await use(link.split('#')[1] ?? '')).statusCode).toBe(200);
      await expect(run('invite', email, 'Anne')).rejects.toThrow(`Un compte porte déjà l’adresse ${email}.`);
      expect((await run('reset', email))[1]).toMatch(/\/reinitialisation#/);
      await expect(run('reset', 'personne@essai.example')).rejects.toThrow('Aucun compte ne porte');
    });

    it('a person is attached to a collectivity, which ends their sessions', async () => {
      const { id, email } = await createPerson(api);
      const session = await headersOf(api, { id });
      expect((await run('attach', email, OWN, 'élu')).join()).toContain(`est rattaché à ${OWN}`);
      expect((await api.get('/api/v1/account/export', session)).statusCode).toBe(401);
      const { memberships } = (await api.get('/api/v1/session', await headersOf(api, { id }))).json<SessionDto>();
      expect(memberships).toMatchObject([{ collectivityId: OWN, role: 'elected', validates: false }]);
      await expect(run('attach', email, 'COM-99999')).rejects.toThrow('rien ne porte cet identifiant');
      await expect(run('attach', email, OWN, 'maire')).rejects.toThrow(
        'ne va pas à Syndicat mixte, qui a un président',
      );
      expect(() => run('attach', email, OWN, 'roi')).toThrow('Usage :');
    });

    it.each([
      [['dance'], 'Usage :'],
      [['invite', 'pas-une-adresse', 'Anne'], 'n’est pas une adresse électronique'],
      [['invite', 'anne@essai.example'], 'Le nom doit comporter'],
    ])('what cannot be done is told: %j', (words, sentence) => {
      expect(() => readPersonArguments(words)).toThrow(sentence);
    });
  });
});
