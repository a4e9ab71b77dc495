import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { SessionDto } from '@ou-en-est-on/contracts';
import { aWorkingAnswerDto } from '@ou-en-est-on/testing';
import { SessionStore } from '../../shared/session/session.store';
import { NO_ANSWER } from './answer-content';
import type { Keeping } from './answer-saver';
import { MatrixSaver } from './matrix-saver';

const ACHIEVED = { ...NO_ANSWER, value: 'achieved' };

/** The keeping of answers without a page around it. */
class Kept {
  readonly session = TestBed.inject(SessionStore);
  readonly saver = TestBed.inject(MatrixSaver);
  readonly #http = TestBed.inject(HttpTestingController);

  /** `person` has the pages of a collectivity. */
  async open(person: string, collectivity: string): Promise<void> {
    this.session.take(sessionOf(person));
    this.saver.open(keepingOf(person, collectivity), []);
    await this.settle();
  }

  async type(id: string): Promise<void> {
    this.saver.type(id, ACHIEVED);
    await this.settle();
  }

  /** Lets what is due be sent, and what was answered be known. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn++) {
      TestBed.tick();
      await new Promise((done) => setTimeout(done, 5));
    }
  }

  sent(collectivity: string): TestRequest[] {
    return this.#http.match(({ url }) => url.startsWith(`/api/v1/${collectivity}/`));
  }
}

const keepingOf = (personId: string, collectivity: string): Keeping => ({
  ...{ personId, owner: `${personId} ${collectivity} travail-2023`, path: `/${collectivity}` },
});
const sessionOf = (id: string): SessionDto => ({
  ...{ state: 'signed-in', person: { id, name: id, email: `${id}@commune.fr` }, roles: [], memberships: [] },
  ...{ collectivityId: null, secondFactor: { enrolled: false, required: false, given: false }, expiresAt: null },
});

let kept: Kept;

beforeEach(() => {
  localStorage.clear();
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  kept = new Kept();
});

describe('what is on its way when another collectivity is opened', () => {
  it('never becomes an answer of that one', async () => {
    await kept.open('p1', 'rennes');
    await kept.type('mediation-01');
    const [request] = kept.sent('rennes');
    await kept.open('p1', 'brest');
    request?.flush(aWorkingAnswerDto());
    await kept.settle();
    expect([request?.request.method, kept.saver.contentOf('mediation-01').value]).toEqual(['PUT', null]);
  });
});

describe('when the person is no longer the one who typed', () => {
  const waiting = async (): Promise<void> => {
    await kept.open('p1', 'rennes');
    await kept.type('mediation-01');
    for (const request of kept.sent('rennes')) request.error(new ProgressEvent('error'));
    await kept.settle();
    expect(kept.saver.queue().pause).not.toBeNull();
  };
  const retry = async (): Promise<TestRequest[]> => {
    window.dispatchEvent(new Event('online'));
    await kept.settle();
    return kept.sent('rennes');
  };

  it('sends it again as long as the person is the same', async () => {
    await waiting();
    expect(await retry()).toHaveLength(1);
  });

  it('sends nothing more once they signed out, and holds it on the device', async () => {
    await waiting();
    kept.session.forget();
    await kept.settle();
    expect([await retry(), kept.saver.queue().signedOut]).toEqual([[], true]);
    await kept.open('p1', 'rennes');
    expect(kept.saver.contentOf('mediation-01').value).toBe('achieved');
  });

  it('sends nothing of it under the next person, whose own answers are kept', async () => {
    await waiting();
    kept.session.take(sessionOf('p2'));
    await kept.settle();
    expect(await retry()).toEqual([]);
    await kept.open('p2', 'rennes');
    await kept.type('mediation-02');
    expect(kept.sent('rennes').map(({ request }) => request.url)).toEqual(['/api/v1/rennes/mediation-02']);
  });
});

describe('what is counted as answered', () => {
  it('is what is kept: neither what is on its way nor what was refused', async () => {
    await kept.open('anne', 'rennes');
    await kept.type('s-1');
    await kept.type('s-2');
    expect(['s-1', 's-2'].map((id) => kept.saver.isKept(id))).toEqual([false, false]);
    kept.sent('rennes')[0]?.flush(aWorkingAnswerDto({ serviceId: 's-1', value: 'achieved' }));
    await kept.settle();
    const problem = { type: 'about:blank', title: 'x', status: 400, code: 'invalid-request', detail: 'Corrigez.' };
    kept.sent('rennes')[0]?.flush(problem, { status: 400, statusText: 'x' });
    await kept.settle();
    expect(kept.saver.queue().entries['s-2']?.state).toBe('refused');
    expect(['s-1', 's-2'].map((id) => kept.saver.isKept(id))).toEqual([true, false]);
  });
});
