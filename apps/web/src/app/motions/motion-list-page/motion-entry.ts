import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MotionSummaryDto } from '@ou-en-est-on/contracts';
import { Explain, FrCountPipe, FrDatePipe, TypoPipe } from '@ou-en-est-on/ui';
import { congressName, heldInWords, waitInWords } from '../congress-in-words';

/** A motion on the time line: its congress, what it holds, its delivery. */
@Component({
  selector: 'app-motion-entry',
  imports: [Explain, FrCountPipe, FrDatePipe, RouterLink, TypoPipe],
  templateUrl: './motion-entry.html',
  styleUrl: './congress-entry.css',
})
export class MotionEntry {
  readonly motion = input.required<MotionSummaryDto>();

  protected readonly congress = computed(() => congressName(this.motion().congressNumber));
  protected readonly held = computed(() => heldInWords(this.motion()));
  protected readonly wait = computed(() => waitInWords(this.motion()));
}
