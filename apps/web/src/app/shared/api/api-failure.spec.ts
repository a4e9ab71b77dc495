import { HttpErrorResponse } from '@angular/common/http';
import { type ApiFailureKind, toApiFailure } from './api-failure';

describe('toApiFailure', () => {
  it.each<[number, ApiFailureKind]>([
    [0, 'offline'],
    [502, 'offline'],
    [503, 'offline'],
    [504, 'offline'],
    [404, 'not-found'],
    [400, 'error'],
    [429, 'error'],
    [500, 'error'],
  ])('an answer %d is « %s »', (status, kind) => {
    expect(toApiFailure(new HttpErrorResponse({ status })).kind).toBe(kind);
  });

  it.each<[string, ApiFailureKind]>([
    ['/api/v1/proposals/%00', 'not-found'],
    ['/api/v1/proposals?motion=%00', 'error'],
  ])('a refusal of %s is « %s »', (url, kind) => {
    expect(toApiFailure(new HttpErrorResponse({ status: 400, url })).kind).toBe(kind);
  });

  it('repeats the sentence of a problem detail', () => {
    const error = new HttpErrorResponse({ status: 429, error: { detail: 'Patientez une minute, puis recommencez.' } });
    expect(toApiFailure(error).message).toBe('Patientez une minute, puis recommencez.');
  });

  it.each([null, 'texte', { detail: 3 }, {}])('has a sentence of its own when the body is %j', (body) => {
    expect(toApiFailure(new HttpErrorResponse({ status: 500, error: body })).message).toMatch(/échoué/);
  });

  it('says when an answer does not have the form agreed', () => {
    const failure = toApiFailure(new Error('contrat'));
    expect(failure.kind).toBe('outdated');
    expect(failure.message).toMatch(/forme attendue/);
  });
});
