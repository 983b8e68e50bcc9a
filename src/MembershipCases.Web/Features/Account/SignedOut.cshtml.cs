using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MembershipCases.Web.Features.Account;

/// <summary>
/// Confirms signing out. It does not redirect to the provider, where the user may still be signed in.
/// </summary>
[AllowAnonymous]
internal sealed class SignedOutPage : PageModel;
