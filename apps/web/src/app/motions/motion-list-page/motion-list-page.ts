import { Component, computed } from '@angular/core';
import type { MotionListDto } from '@ou-en-est-on/contracts';
import { LoadState } from '../../shared/api/load-state';
import { motionListResource } from '../motion-api';
import { CongressWithoutTextEntry } from './congress-without-text-entry';
import { MotionEntry } from './motion-entry';

/** Every congress on one time line, those whose motion we do not have among them. */
@Component({
  selector: 'app-motion-list-page',
  imports: [CongressWithoutTextEntry, LoadState, MotionEntry],
  templateUrl: './motion-list-page.html',
  styleUrl: './motion-list-page.css',
})
export class MotionListPage {
  protected readonly motions = motionListResource();
  protected readonly congresses = computed(() => {
    const list = this.motions.value();
    return list && latestFirst(list);
  });
}

function latestFirst({ items, withoutText }: MotionListDto) {
  return [
    ...items.map((motion) => ({ year: motion.year, motion, congress: null })),
    ...withoutText.map((congress) => ({ year: congress.year, motion: null, congress })),
  ].toSorted((a, b) => b.year - a.year);
}
