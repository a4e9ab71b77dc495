import { HttpErrorResponse, type HttpInterceptorFn, HttpStatusCode } from '@angular/common/http';
import { inject } from '@angular/core';
import { tap, throwError, timeout } from 'rxjs';
import { isOffline } from './api-failure';
import { ServiceStatus } from './service-status';

/** Beyond, the connection hangs: the reader is told rather than left waiting. */
const PATIENCE_MS = 15_000;

/** A reading that nobody answers is told to the shell, which says so and waits for the service. */
export const serviceStatusInterceptor: HttpInterceptorFn = (request, next) => {
  const status = inject(ServiceStatus);
  const hangs = (): HttpErrorResponse =>
    new HttpErrorResponse({ status: HttpStatusCode.GatewayTimeout, url: request.urlWithParams });
  return next(request).pipe(
    timeout({ each: PATIENCE_MS, with: () => throwError(hangs) }),
    tap({
      error: (error: unknown) => {
        if (isOffline(error)) status.reportDown();
      },
    }),
  );
};
