import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { tap } from 'rxjs';
import { isOffline } from './api-failure';
import { ServiceStatus } from './service-status';

/** A reading that nobody answers is told to the shell, which says so and waits for the service. */
export const serviceStatusInterceptor: HttpInterceptorFn = (request, next) => {
  const status = inject(ServiceStatus);
  return next(request).pipe(
    tap({
      error: (error: unknown) => {
        if (isOffline(error)) status.reportDown();
      },
    }),
  );
};
