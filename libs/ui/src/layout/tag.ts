import { Component } from '@angular/core';

/** A word that classes an entry: an actor, a domain, a cross-cutting tag. */
@Component({
  selector: 'ui-tag',
  template: '<ng-content />',
  styles: `
    :host {
      display: inline-block;
      padding: 0.1em 0.55em;
      border: 1px solid var(--line);
      border-radius: 99px;
      background: var(--paper-raised);
      color: var(--ink-soft);
      font-size: var(--size-small);
      line-height: 1.5;
    }
  `,
})
export class Tag {}
