import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { type ApplicationConfig, provideBrowserGlobalErrorListeners } from '@angular/core';
import { provideRouter, TitleStrategy, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { routes } from './app.routes';
import { serviceStatusInterceptor } from './shared/api/service-status.interceptor';
import { SiteTitleStrategy } from './shared/page-title';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    // Scrolling is done by the shell, which knows a filter from a new page.
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'disabled', anchorScrolling: 'disabled' }),
    ),
    provideHttpClient(withInterceptors([serviceStatusInterceptor])),
    { provide: TitleStrategy, useClass: SiteTitleStrategy },
  ],
};
