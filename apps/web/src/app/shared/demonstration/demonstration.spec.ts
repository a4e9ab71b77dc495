import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Demonstration } from './demonstration';
import { demonstrationInterceptor } from './demonstration.interceptor';

const ROOT = document.documentElement;

describe('Demonstration', () => {
  let http: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([demonstrationInterceptor])), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
  });
  afterEach(() => {
    ROOT.removeAttribute('data-demonstration');
    http.verify();
  });

  const answer = (headers: Record<string, string>): boolean => {
    const demonstration = TestBed.inject(Demonstration);
    TestBed.inject(HttpClient).get('/api/v1/stakes').subscribe();
    http.expectOne('/api/v1/stakes').flush({}, { headers });
    return demonstration.on();
  };

  it('is off on an ordinary page, whatever is read', () => {
    expect(TestBed.inject(Demonstration).on()).toBe(false);
    expect(answer({ 'x-request-id': 'a' })).toBe(false);
  });

  it('is told by the page as it is served', () => {
    ROOT.setAttribute('data-demonstration', '');
    expect(TestBed.inject(Demonstration).on()).toBe(true);
  });

  it('is told by an answer, and for good', () => {
    expect(answer({ 'x-demonstration': 'on' })).toBe(true);
    expect(answer({})).toBe(true);
  });
});
