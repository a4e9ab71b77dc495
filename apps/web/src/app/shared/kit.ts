// What nearly every page uses travels with the first file: left to itself, the bundler would cut it into a dozen small ones.
import '@ou-en-est-on/ui';
import './api/load-state';
import './labels/common.labels';
import './labels/exchange.labels';
import './labels/government-action.labels';
import './labels/indicator.labels';
import './labels/proposal.labels';
