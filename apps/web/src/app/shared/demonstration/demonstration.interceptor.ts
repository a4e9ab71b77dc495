import { type HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { inject } from '@angular/core';
import { tap } from 'rxjs';
import { Demonstration } from './demonstration';

/** An answer that says that what it holds is invented is told to the shell. */
export const demonstrationInterceptor: HttpInterceptorFn = (request, next) => {
  const demonstration = inject(Demonstration);
  return next(request).pipe(
    tap((event) => {
      if (event instanceof HttpResponse && event.headers.has('x-demonstration')) demonstration.report();
    }),
  );
};
