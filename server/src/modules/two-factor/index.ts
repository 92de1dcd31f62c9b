export { enterByPassword, SignInChallengePayload, SignInEnrolmentPayload } from './enter-by-password.ts';
export { OwnTwoFactor } from './own-two-factor.entity.ts';
export { RecoveryCode, SecondFactor, SignInChallenge } from './second-factor.entity.ts';
