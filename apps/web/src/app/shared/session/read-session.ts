import type { HttpClient } from '@angular/common/http';
import { session, type SessionDto } from '@ou-en-est-on/contracts';
import { catchError, firstValueFrom, map, of } from 'rxjs';

/** Who is signed in; null when the service does not say, which changes nothing to a public page. */
export function readSession(http: HttpClient): Promise<SessionDto | null> {
  return firstValueFrom(
    http.get('/api/v1/session').pipe(
      map((answer) => session.parse(answer)),
      catchError(() => of(null)),
    ),
  );
}
