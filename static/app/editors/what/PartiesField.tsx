import { involvements, type PlannedWork } from '../../../../src/domain/plan/plannedWork';
import { Choice } from '../../forms/Choice';
import { ListEditor } from '../../forms/ListEditor';
import { Pair } from '../../forms/Pair';
import { PersonBox } from '../../forms/PersonBox';
import { TextBox } from '../../forms/TextBox';
import { useRows, type Row } from '../../forms/useRows';
import { workWords } from '../../words/editors';
import { useWords } from '../../words/words';

type Party = NonNullable<PlannedWork['activities'][number]['parties']>[number];

/** Who else takes part in an activity, and how. A line is kept once it names somebody and says how. */
export function PartiesField({ parties, onParties }: { parties: readonly Party[]; onParties(parties: Party[]): void }) {
  const say = useWords(workWords);
  const [rows, setRows, make] = useRows<Party>(parties, whole, onParties);
  return (
    <ListEditor<Row<Party>>
      title={say('partiesTitle')}
      thing={{ one: say('party'), numbered: (n) => say('partyNumbered', { n }) }}
      items={rows}
      make={make}
      onItems={setRows}
    >
      {(row, put) => (
        <Pair short>
          <Choice
            label={say('involvement')}
            about="planned-work.activities.parties"
            chosen={row.role}
            options={involvements.map((role) => ({ value: role, label: say(role) }))}
            problem={row.role === undefined ? say('partyHalf') : undefined}
            onChoose={(role) => put({ ...row, role } as Row<Party>)}
          />
          <PersonBox label={say('person')} accountId={row.accountId} onPerson={(person) => put({ ...row, accountId: person?.accountId })} />
          <TextBox label={say('orTeam')} text={row.team} onText={(team) => put({ ...row, team })} />
        </Pair>
      )}
    </ListEditor>
  );
}

function whole({ id: _, role, accountId, team, ...rest }: Row<Party>): Party | undefined {
  if (role === undefined || (!accountId && !team)) return undefined;
  return { ...rest, role, ...(accountId ? { accountId } : {}), ...(team ? { team } : {}) };
}
