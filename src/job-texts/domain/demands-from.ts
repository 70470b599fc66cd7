/** Log odds from which a clause is taken for a demand: what another reader has understood in it speaks for it, names of languages not. */
export const DEMANDS_FROM = {
  ...{ ability: -0.305, next: -1, list: -1.2, inList: -4, name: -0.9, nameWished: -2 },
  ...{ language: 0, named: -1.5, rightToWork: -2.5, amongWork: -7, trait: -2.5, having: -3.3, degree: -3 },
  ...{ hurriedList: -5, hurriedTime: -2.5, hurriedLevel: -4 },
  /** From here on the words that a clause opens with are no reason against it. */
  surely: 0.5,
};
