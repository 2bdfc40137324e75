import Button from '@atlaskit/button/new';
import { elements, type Element } from '../../../../src/domain/plan/fields';
import type { Unmet } from '../../../../src/domain/record/decision';
import { ruleById } from '../../../../src/domain/score/catalogue';
import { closeModal } from '../../host/bridge';

/** Beside a rule that stands in the way: leaves the modal for the place in the panel where it is put right. */
export function RuleDeed({ rule }: { rule: string }) {
  const { deed, place } = ruleById(rule).remedy;
  const about = place.split('#')[0];
  const element: Element = elements.find((one) => one === about) ?? 'objective';
  return (
    <Button spacing="compact" onClick={() => void closeModal({ goTo: { element, place } })}>
      {deed}
    </Button>
  );
}

/** The deed of an item, where a rule says one. What is put right in this very modal has none. */
export const ruleDeedOf = ({ rule }: Unmet): JSX.Element | null => (rule === undefined || ruleById(rule).remedy.place === 'record#approval' ? null : <RuleDeed rule={rule} />);
