using MembershipCases.Domain.Process.Bpmn;

namespace MembershipCases.Domain.Process.Engine;

/// <summary>
/// Joins parallel branches. A branch that arrives leaves a waiting token; when there is one for every incoming flow,
/// they are removed together and the process continues once. A fork with one incoming flow joins at once.
/// </summary>
internal static class Join
{
    /// <summary>Registers a branch. True when it was the last.</summary>
    public static bool Arrive(Tokens tokens, ForkNode fork, Flow by, int scope)
    {
        tokens.Add(fork.Id, scope, by: by.Id);
        var arrived = fork.In.Select(way => tokens.FindArrived(way, scope)).ToList();
        if (arrived.Contains(null))
            return false;
        arrived.ForEach(token => tokens.Done(token!));
        return true;
    }
}
