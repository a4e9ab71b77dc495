import { TestBed } from '@angular/core/testing';
import { NO_ANSWER } from './answer-content';
import { DraftStore, type Drafts } from './draft-store';

const draft = (note: string, base = 1): Drafts[string] => ({
  ...{ content: { ...NO_ANSWER, note }, base, typedAt: 1_000 },
});
const otherPage = (): DraftStore => TestBed.resetTestingModule().inject(DraftStore);

describe('DraftStore', () => {
  let store: DraftStore;

  beforeEach(() => {
    localStorage.clear();
    store = TestBed.inject(DraftStore);
  });
  afterEach(() => jest.restoreAllMocks());

  it('holds each answer until it is kept', () => {
    store.follow('p1 rennes', {}, { a: draft('un'), b: draft('deux') });
    expect(otherPage().read('p1 rennes')).toEqual({ a: draft('un'), b: draft('deux') });
    store.follow('p1 rennes', { a: draft('un'), b: draft('deux') }, { b: draft('deux') });
    expect(otherPage().read('p1 rennes')).toEqual({ b: draft('deux') });
  });

  it('takes nothing away from what another page holds', () => {
    const other = otherPage();
    store.follow('p1 rennes', {}, { a: draft('ici') });
    other.follow('p1 rennes', {}, { b: draft('là') });
    store.follow('p1 rennes', { a: draft('ici') }, {});
    expect(otherPage().read('p1 rennes')).toEqual({ b: draft('là') });
    store.follow('p1 rennes', {}, { b: draft('ici') });
    other.follow('p1 rennes', { b: draft('là') }, {});
    expect(otherPage().read('p1 rennes')).toEqual({ b: draft('ici') });
  });

  it('reads nothing of another person, of an edition whose name goes on, or of what it did not write', () => {
    store.follow('p2 rennes', {}, { a: draft('un') });
    store.follow('p1 rennes-2027', {}, { a: draft('un') });
    localStorage.setItem('reponses-non-enregistrees p1 rennes a', '{"content":{}}');
    localStorage.setItem('reponses-non-enregistrees p1 rennes b', '{');
    expect(store.read('p1 rennes')).toEqual({});
  });

  it('reads what a former version of the site held, of which no hour is known', () => {
    const { content, base } = draft('un');
    localStorage.setItem('reponses-non-enregistrees p1 rennes a', JSON.stringify({ content, base }));
    expect(store.read('p1 rennes')).toEqual({ a: { content, base, typedAt: null } });
  });

  it('holds it in the page when the browser takes nothing', () => {
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    store.follow('p1 rennes', {}, { a: draft('un') });
    expect(store.read('p1 rennes')).toEqual({ a: draft('un') });
    store.follow('p1 rennes', { a: draft('un') }, {});
    expect(store.read('p1 rennes')).toEqual({});
  });
});
