using MembershipCases.Domain.Process.Bpmn;

namespace MembershipCases.Domain.Process.Engine;

/// <summary>
/// Where parallel branches are joined. A branch that arrives leaves a token and waits; when there is one for every way
/// in, they are taken together and the process goes on once. A fork with one way in is joined at once.
/// </summary>
internal static class Join
{
    /// <summary>A branch arrives. True when it was the last.</summary>
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
