import type { Nation } from '../calendar/calendar-data.ts';

/** How long a stage of a complaint may take, in working days. What the rules leave open is left out. */
export interface ComplaintStage {
  /** As a sentence has it: "stage 1". */
  name: string;
  /** From receipt to acknowledgement. */
  acknowledge?: number;
  reply: number;
  /** The most by which the reply may be later than that. */
  extend?: number;
}

export interface ComplaintRules {
  /** Who looks at a complaint when the council has finished with it. */
  ombudsman: string;
  /** What the rules are called. */
  document: string;
  source: string;
  /** By a standard's `about`. */
  stages: Readonly<Record<string, ComplaintStage>>;
}

const code = (): ComplaintRules => {
  const first = { name: 'stage 1', acknowledge: 5, reply: 10, extend: 10 };
  return {
    ombudsman: 'Local Government and Social Care Ombudsman',
    document: 'Complaint Handling Code',
    source:
      'Complaint Handling Code, Local Government and Social Care Ombudsman: stage 1 within 10 working days of the ' +
      'acknowledgement, stage 2 within 20, acknowledged within 5 working days of receipt',
    stages: {
      complaint: first,
      'complaint-stage-1': first,
      'complaint-stage-2': { name: 'stage 2', acknowledge: 5, reply: 20, extend: 20 },
    },
  };
};

/** Scotland's and Northern Ireland's model procedures have the same times. */
const modelProcedure = (ombudsman: string): ComplaintRules => {
  const first = { name: 'stage 1', reply: 5, extend: 5 };
  return {
    ombudsman,
    document: 'Model Complaints Handling Procedure',
    source:
      `Model Complaints Handling Procedure for local government, ${ombudsman}: stage 1 within 5 working days, 10 with an ` +
      'extension; stage 2 acknowledged within 3 working days and answered within 20',
    stages: {
      complaint: first,
      'complaint-stage-1': first,
      'complaint-stage-2': { name: 'stage 2', acknowledge: 3, reply: 20 },
    },
  };
};

/** The two stages of Wales are called informal and formal. A complaint that names no stage is held to the formal one. */
const welshPolicy = (): ComplaintRules => {
  const formal = { name: 'the formal stage', acknowledge: 5, reply: 20 };
  return {
    ombudsman: 'Public Services Ombudsman for Wales',
    document: 'Model Concerns and Complaints Policy',
    source:
      'Model Concerns and Complaints Policy, Public Services Ombudsman for Wales: informally within 10 working days; ' +
      'formally acknowledged within 5 working days and answered within 20',
    stages: {
      complaint: formal,
      'complaint-stage-1': { name: 'the informal stage', acknowledge: 5, reply: 10 },
      'complaint-stage-2': formal,
    },
  };
};

/**
 * The rules that a council's complaints are held against, by its nation, and the Ombudsman who keeps them.
 * @example complaintRules.scotland.ombudsman // => "Scottish Public Services Ombudsman"
 */
export const complaintRules: Readonly<Record<Nation, ComplaintRules>> = {
  'england-and-wales': code(),
  wales: welshPolicy(),
  scotland: modelProcedure('Scottish Public Services Ombudsman'),
  'northern-ireland': modelProcedure('Northern Ireland Public Services Ombudsman'),
};
