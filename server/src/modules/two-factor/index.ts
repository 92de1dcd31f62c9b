export { enterByPassword, SignInChallengePayload, SignInEnrolmentPayload } from './enter-by-password.ts';
export { OwnProofInput, proveForChange, ProofWanted } from './prove-for-change.ts';
export { knownProof } from './prove-oneself.ts';
export { WrongCode } from './spend-code.ts';
export { OwnTwoFactor } from './own-two-factor.entity.ts';
export { RecoveryCode, SecondFactor, SignInChallenge } from './second-factor.entity.ts';
