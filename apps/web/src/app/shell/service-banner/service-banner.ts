import { Component, inject } from '@angular/core';
import { ServiceStatus } from '../../shared/api/service-status';

/** Says that the service does not answer, that the site keeps trying, and lets the reader try at once. */
@Component({
  selector: 'app-service-banner',
  template: `@if (status.down()) {
    <p>Le service ne répond pas. Nouvel essai automatique dans quelques secondes.</p>
    <button type="button" class="button" (click)="status.retryNow()">Réessayer maintenant</button>
  }`,
  styleUrl: './service-banner.css',
  host: { role: 'status', '[class.down]': 'status.down()' },
})
export class ServiceBanner {
  protected readonly status = inject(ServiceStatus);
}
