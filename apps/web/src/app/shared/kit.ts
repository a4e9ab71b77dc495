import { InjectionToken, type ValueProvider } from '@angular/core';
import {
  actionSheetList,
  exchangeList,
  governmentActionDetail,
  governmentActionList,
  indicatorDetail,
  indicatorList,
  labelMatrix,
  motionDetail,
  motionList,
  nationalDashboard,
  proposalDetail,
  proposalList,
  proposalRealisations,
  realisationList,
  session,
  territoryDashboard,
  territoryDetail,
  territoryList,
  themeRealisationList,
} from '@ou-en-est-on/contracts';
import * as ui from '@ou-en-est-on/ui';
import * as apiResource from './api/api-resource';
import * as apiUrl from './api/api-url';
import * as loadState from './api/load-state';
import * as clockedUrl from './clocks/clocked-url';
import * as headlineRemark from './headline-remark';
import * as commonLabels from './labels/common.labels';
import * as exchangeLabels from './labels/exchange.labels';
import * as actionLabels from './labels/government-action.labels';
import * as indicatorLabels from './labels/indicator.labels';
import * as proposalLabels from './labels/proposal.labels';

const MODULES = [
  ui,
  ...[apiResource, apiUrl, loadState, clockedUrl, headlineRemark],
  ...[commonLabels, exchangeLabels, actionLabels, indicatorLabels, proposalLabels],
];

/** What the public pages are answered; the contracts of what one signs in for come with its pages. */
const ANSWERS = [
  ...[nationalDashboard, session, proposalList, proposalDetail, motionList, motionDetail, exchangeList],
  ...[governmentActionList, governmentActionDetail, indicatorList, indicatorDetail, labelMatrix, actionSheetList],
  ...[territoryList, territoryDetail, territoryDashboard],
  ...[realisationList, themeRealisationList, proposalRealisations],
];

/**
 * What nearly every page uses travels with the first file: left to itself, the bundler would cut it into a dozen small
 * ones. Provided, so that it takes the first file for a user of it; nobody asks for it.
 */
export const KIT: ValueProvider = { provide: new InjectionToken('kit'), useValue: [MODULES, ANSWERS] };
